"use client";
import { trpc } from "../../trpc/client.ts";

export function useSessions() {
  return trpc.session.list.useSuspenseQuery()[0];
}

/** Ends one session; its row goes at once. */
export function useRevokeSession() {
  const utils = trpc.useUtils();
  return trpc.session.revoke.useMutation({
    onMutate: async ({ id }) => {
      await utils.session.list.cancel();
      const before = utils.session.list.getData();
      utils.session.list.setData(undefined, (all) => all?.filter((session) => session.id !== id));
      return { before };
    },
    onError: (_error, _input, result) => utils.session.list.setData(undefined, result?.before),
    onSettled: () => utils.session.list.invalidate(),
  });
}

export function useRevokeOtherSessions() {
  const utils = trpc.useUtils();
  return trpc.session.revokeOthers.useMutation({ onSettled: () => utils.session.list.invalidate() });
}
