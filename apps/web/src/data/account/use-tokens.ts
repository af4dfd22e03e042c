"use client";
import { trpc } from "../../trpc/client.ts";

export function useTokens() {
  return trpc.token.list.useSuspenseQuery()[0];
}

export function useCreateToken() {
  const utils = trpc.useUtils();
  return trpc.token.create.useMutation({
    meta: { shown: true },
    onSuccess: () => utils.token.list.invalidate(),
  });
}

/** Revokes a token; its row goes at once. */
export function useRevokeToken() {
  const utils = trpc.useUtils();
  return trpc.token.revoke.useMutation({
    onMutate: async ({ id }) => {
      await utils.token.list.cancel();
      const before = utils.token.list.getData();
      utils.token.list.setData(undefined, (all) => all?.filter((token) => token.id !== id));
      return { before };
    },
    onError: (_error, _input, result) => utils.token.list.setData(undefined, result?.before),
    onSettled: () => utils.token.list.invalidate(),
  });
}
