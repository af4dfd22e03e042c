"use client";
import { Button } from "../../ui/button.tsx";
import { useExample } from "./use-example.ts";

/** For an account without goals: the way to see what one looks like. */
export function ExampleOffer() {
  const { busy, fill } = useExample();
  return (
    <Button busy={busy} onClick={fill}>
      Look around with example goals
    </Button>
  );
}
