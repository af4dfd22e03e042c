"use client";
import type { ComponentProps } from "react";
import { FormPanel } from "../quick/form-panel.tsx";
import { firstModel } from "./first-model.ts";
import type { GoalModel } from "./goal-model.ts";

type Props = Omit<ComponentProps<typeof FormPanel>, "onRead"> & { onRead: (model: GoalModel) => void };

/** What the line above the form understands, as the fields hold it. */
export function SaidPanel({ onRead, ...props }: Props) {
  return <FormPanel {...props} onRead={(typed) => onRead(firstModel(typed, props.today, props.me))} />;
}
