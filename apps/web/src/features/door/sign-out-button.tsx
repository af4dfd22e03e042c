"use client";
import { sessionWords } from "@cairn/text/messages/en/session";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { signOut } from "../../data/account/sign-in.ts";
import { forgetPages } from "../../data/forget-pages.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";

export function SignOutButton() {
  const t = useT(sessionWords);
  const [busy, setBusy] = useState(false);
  async function leave() {
    setBusy(true);
    // A whole new page: nothing of the account stays in memory.
    const refusal = await signOut();
    if (refusal === null) {
      await forgetPages();
      return window.location.assign("/");
    }
    setBusy(false);
    toast({
      message: t("stillSignedIn", { why: refusal.why ?? t("unreachable") }),
      sticky: true,
      action: { label: t("tryNow"), run: () => void leave() },
    });
  }
  return (
    <Button size="s" icon={LogOut} busy={busy} onClick={leave}>
      {t("signOut")}
    </Button>
  );
}
