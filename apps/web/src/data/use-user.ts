"use client";
import type { User } from "@cairn/core/model/user";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { uuidv7 } from "../lib/uuidv7.ts";
import { trpc } from "../trpc/client.ts";

/** The person who is signed in. The frame brought it along: it is there from the first render. */
export function useMe(): User {
  return trpc.user.me.useSuspenseQuery()[0];
}

export type UserChange = Partial<
  Pick<User, "name" | "zone" | "weekStart" | "dayStart" | "locale" | "theme" | "singleKeys">
>;

const KEY = ["user", "update"] as const;
/** What figures and sections are reckoned with: a change of these makes everything else old. */
const RECKONED: readonly (keyof UserChange)[] = ["zone", "dayStart", "weekStart"];

/**
 * Changes the profile, shown before it is saved. Changes wait for one another, so that each is made on the version that the
 * one before left.
 */
export function useUpdateUser(options: { shown?: boolean } = {}) {
  const utils = trpc.useUtils();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    scope: { id: "user" },
    meta: { shown: options.shown ?? false },
    mutationFn: async ({ change, mutationId }: { change: UserChange; mutationId: string }) => {
      const { version: baseVersion } = await utils.user.me.ensureData();
      return utils.client.user.update.mutate({ ...change, baseVersion, mutationId });
    },
    onMutate: ({ change }) => {
      const before = utils.user.me.getData();
      if (before) utils.user.me.setData(undefined, { ...before, ...change });
      return { before };
    },
    onError: (_error, _variables, result) => {
      utils.user.me.setData(undefined, result?.before);
      // A version that somebody else made in the meantime is what the next try starts from.
      void utils.user.me.invalidate();
    },
    onSuccess: (user, { change }) => {
      const last = queries.isMutating({ mutationKey: KEY }) === 1;
      utils.user.me.setData(undefined, (shown) =>
        last || !shown ? user : { ...shown, version: user.version },
      );
      if (RECKONED.some((field) => field in change)) void utils.goal.invalidate();
    },
  });
}

export function useChangePassword() {
  const utils = trpc.useUtils();
  return trpc.user.changePassword.useMutation({
    meta: { shown: true },
    onSuccess: () => utils.session.list.invalidate(),
  });
}

/** A change as `useUpdateUser` takes it: with the id that makes a repeated request the same one. */
export function changeOf(change: UserChange): { change: UserChange; mutationId: string } {
  return { change, mutationId: uuidv7() };
}
