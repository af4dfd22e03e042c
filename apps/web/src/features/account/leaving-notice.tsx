"use client";
import { useEffect } from "react";
import { formatInstant } from "../../lib/format.ts";
import { accountWords } from "../../messages/en/account.ts";
import { useSay } from "../../messages/language.tsx";
import { toast } from "../../ui/toast-store.ts";
import { useMe } from "../user/use-user.ts";
import { useLeaving } from "./use-leaving.ts";

/** Whenever pages are opened anew while the account is going, it is said, with the way to keep it. */
export function LeavingNotice() {
  const say = useSay(accountWords);
  const { leavesAt, locale, zone } = useMe();
  const { stay } = useLeaving();
  useEffect(() => {
    if (leavesAt === null) return;
    return toast({
      message: say("goesOn", { when: formatInstant(leavesAt, locale, zone) }),
      action: { label: say("keepMyAccount"), run: stay },
      sticky: true,
    });
  }, []);
  return null;
}
