"use client";
import { userWords } from "@cairn/text/messages/en/user";
import { useEffect } from "react";
import { useSavedChange } from "../../data/account/use-saved-change.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { placeOf, zoneElsewhere } from "./zone.ts";

const KEY = "cairn.zone";

/** Who travels is asked once, on the device that travels, whether days turn by the new place's time. */
export function ZoneOffer() {
  const t = useT(userWords);
  const me = useMe();
  const { save } = useSavedChange();
  useEffect(() => {
    const here = zoneElsewhere(me.zone, Date.now());
    try {
      if (here === window.localStorage.getItem(KEY)) return;
      // Home again, the next journey is asked about anew.
      if (here === null) return window.localStorage.removeItem(KEY);
      window.localStorage.setItem(KEY, here);
    } catch {
      // A device that remembers nothing would ask on every page.
      return;
    }
    return toast({
      message: t("zoneQuestion", { place: placeOf(here), home: placeOf(me.zone) }),
      action: { label: t("useTimeOf", { place: placeOf(here) }), run: () => save({ zone: here }) },
      dismiss: t("keepTimeOf", { place: placeOf(me.zone) }),
      sticky: true,
    });
  }, []);
  return null;
}
