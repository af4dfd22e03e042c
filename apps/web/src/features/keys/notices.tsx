"use client";
import { Toaster } from "../../ui/toaster.tsx";
import { useMe } from "../user/use-user.ts";

/** The toasts of somebody who is signed in: Z takes back unless single keys are off. */
export function Notices() {
  return <Toaster undoKey={useMe().singleKeys} />;
}
