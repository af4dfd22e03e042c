"use client";
import { useOutboxSender } from "../../data/outbox/use-outbox-sender.ts";
import { WaitingBar } from "../../features/check-in/waiting-bar.tsx";

/** Sends what waits, on every page of the frame, and says why something waits for long. */
export function Saving() {
  const { tryNow } = useOutboxSender();
  return <WaitingBar tryNow={tryNow} />;
}
