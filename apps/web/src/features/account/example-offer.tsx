"use client";
import { exampleWords } from "../../messages/en/example.ts";
import { useSay } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { useExample } from "./use-example.ts";

/** For an account without goals: the way to see what one looks like. */
export function ExampleOffer() {
  const say = useSay(exampleWords);
  const { busy, fill } = useExample();
  return (
    <Button busy={busy} onClick={fill}>
      {say("lookAroundWithExample")}
    </Button>
  );
}
