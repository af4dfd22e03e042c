"use client";
import { accountWords } from "@cairn/text/messages/en/account";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/overlay/toast-store.ts";

/** Asks for the account to be deleted, or keeps it after all. */
export function useLeaving() {
  const t = useT(accountWords);
  const utils = trpc.useUtils();
  const leave = trpc.user.leave.useMutation({
    meta: { shown: true },
    onSuccess: (user) => utils.user.me.setData(undefined, user),
  });
  const stay = trpc.user.stay.useMutation({
    onSuccess: (user) => {
      utils.user.me.setData(undefined, user);
      toast({ message: t("accountKept") });
    },
  });
  return { leave: leave.mutate, stay: () => stay.mutate(), busy: leave.isPending || stay.isPending };
}
