"use client";
import { exampleWords } from "@cairn/text/messages/en/example";
import { useExample } from "../../data/account/use-example.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";

/** For an account without goals: the way to see what one looks like. */
export function ExampleOffer() {
  const t = useT(exampleWords);
  const { busy, fill } = useExample();
  return (
    <Button busy={busy} onClick={fill}>
      {t("fillPrompt")}
    </Button>
  );
}
