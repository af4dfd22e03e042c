"use client";
import type { ComponentProps } from "react";
import { firstModel } from "../../../../features/goal-form/first-model.ts";
import type { GoalModel } from "../../../../features/goal-form/goal-model.ts";
import { FormPanel } from "../../../../features/quick/form-panel.tsx";

type Props = Omit<ComponentProps<typeof FormPanel>, "onRead"> & { onRead: (model: GoalModel) => void };

/** What the line above the form understands, as the fields hold it. */
export function SaidPanel({ onRead, ...props }: Props) {
  return <FormPanel {...props} onRead={(typed) => onRead(firstModel(typed, props.today, props.me))} />;
}
