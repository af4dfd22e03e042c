"use client";
import { userWords } from "@cairn/text/messages/en/user";
import { useT } from "../../messages/language.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { changeOf, type UserChange, useMe, useUpdateUser } from "../use-user.ts";

type Then = {
  /** What is said instead of "Saved." */
  message?: string;
  onSaved?: () => void;
  /** The form shows the profile again as it is. */
  onUndone?: () => void;
  onRefused?: (error: unknown) => void;
};

/** Changes the profile, says so, and can take it back. `shown`: the caller shows what is refused. */
export function useSavedChange(options: { shown?: boolean } = {}) {
  const t = useT(userWords);
  const me = useMe();
  const update = useUpdateUser(options);
  const save = (change: UserChange, { message, onSaved, onUndone, onRefused }: Then = {}) => {
    const { name, zone, weekStart, dayStart, locale, theme, singleKeys } = me;
    const before = { name, zone, weekStart, dayStart, locale, theme, singleKeys };
    const kept = Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(before, field)]));
    update.mutate(changeOf(change), {
      onSuccess: () => {
        onSaved?.();
        const undo = () => update.mutate(changeOf(kept), { onSuccess: () => onUndone?.() });
        toast({ message: message ?? t("saved"), undo });
      },
      onError: (error) => onRefused?.(error),
    });
  };
  return { save, busy: update.isPending };
}
