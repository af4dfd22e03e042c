"use client";
import { exampleWords } from "@cairn/text/messages/en/example";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/overlay/toast-store.ts";

/** The labelled year of goals to look around in; each act is taken back by the other. */
export function useExample() {
  const t = useT(exampleWords);
  const utils = trpc.useUtils();
  const again = { onSuccess: () => utils.invalidate() };
  const fill = trpc.example.fill.useMutation(again);
  const clear = trpc.example.clear.useMutation(again);
  return {
    busy: fill.isPending || clear.isPending,
    fill: () =>
      fill.mutate(undefined, {
        onSuccess: () => toast({ message: t("filled") }),
      }),
    clear: () =>
      clear.mutate(undefined, {
        onSuccess: () =>
          toast({
            message: t("removed"),
            action: { label: t("bringThemBack"), run: () => fill.mutate() },
          }),
      }),
  };
}

export function useExampleCount(): number {
  return trpc.example.count.useSuspenseQuery()[0];
}
