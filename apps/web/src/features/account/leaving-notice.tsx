"use client";
import { formatInstant } from "@cairn/text/format";
import { accountWords } from "@cairn/text/messages/en/account";
import { useEffect } from "react";
import { useLeaving } from "../../data/account/use-leaving.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";

/** Whenever pages are opened anew while the account is going, it is said, with the way to keep it. */
export function LeavingNotice() {
  const t = useT(accountWords);
  const { leavesAt, locale, zone } = useMe();
  const { stay } = useLeaving();
  useEffect(() => {
    if (leavesAt === null) return;
    return toast({
      message: t("goesOn", { when: formatInstant(leavesAt, locale, zone) }),
      action: { label: t("keepMyAccount"), run: stay },
      sticky: true,
    });
  }, []);
  return null;
}
