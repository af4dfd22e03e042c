"use client";
import { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/toast-store.ts";

/** The labelled year of goals to look around in; each act is taken back by the other. */
export function useExample() {
  const utils = trpc.useUtils();
  const again = { onSuccess: () => utils.invalidate() };
  const fill = trpc.example.fill.useMutation(again);
  const clear = trpc.example.clear.useMutation(again);
  return {
    busy: fill.isPending || clear.isPending,
    fill: () =>
      fill.mutate(undefined, {
        onSuccess: () => toast({ message: "The example goals are there. Look around." }),
      }),
    clear: () =>
      clear.mutate(undefined, {
        onSuccess: () =>
          toast({
            message: "The example goals are gone. Your own stay.",
            action: { label: "Bring them back", run: () => fill.mutate() },
          }),
      }),
  };
}

export function useExampleCount(): number {
  return trpc.example.count.useSuspenseQuery()[0];
}
