"use client";
import { accountWords } from "../../messages/en/account.ts";
import { useSay } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { useExample } from "./use-account.ts";

/** For an account without goals: the way to see what one looks like. */
export function ExampleOffer() {
  const say = useSay(accountWords);
  const { busy, fill } = useExample();
  return (
    <Button busy={busy} onClick={fill}>
      {say("lookAroundWithExample")}
    </Button>
  );
}
