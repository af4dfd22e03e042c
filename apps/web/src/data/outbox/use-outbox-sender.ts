"use client";
import { waitingWords } from "@cairn/text/messages/en/waiting";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { toastError } from "../../trpc/toast-error.ts";
import { hydrated } from "../../ui/loading/hydrated.tsx";
import { useCheckIn } from "../entry/use-check-in.ts";
import { useGoalCache } from "../goal-cache.ts";
import { useMe } from "../use-user.ts";
import { createSender } from "./sender.ts";
import type { SendingPage } from "./sending-page.ts";
import { outbox } from "./store.ts";
import { useOutbox } from "./use-outbox.ts";

/** Sends what waits: at once, again after a while, when the network is back, and when asked to (`tryNow`). */
export function useOutboxSender(): { tryNow: () => void } {
  const me = useMe();
  const page = useSendingPage();
  const latest = useRef(page);
  latest.current = page;
  const [sender] = useState(() => createSender(() => latest.current));
  const tryNow = useCallback(() => void sender.flush(), [sender]);

  useEffect(() => {
    let here = true;
    void hydrated.then(() => {
      if (here) outbox.open(me.id);
    });
    const onStorage = () => outbox.reread();
    window.addEventListener("online", tryNow);
    window.addEventListener("storage", onStorage);
    return () => {
      here = false;
      window.removeEventListener("online", tryNow);
      window.removeEventListener("storage", onStorage);
      sender.stop();
    };
  }, [me.id, tryNow, sender]);
  // After a failure the pause decides, not the next entry.
  const first = useOutbox()[0]?.key;
  useEffect(() => {
    if (first !== undefined && outbox.sending.get().failed === null) tryNow();
  }, [first, tryNow]);

  return { tryNow };
}

function useSendingPage(): SendingPage {
  const t = useT(waitingWords);
  const me = useMe();
  const router = useRouter();
  return {
    utils: trpc.useUtils(),
    cache: useGoalCache(),
    me,
    remove: useCheckIn(me).remove,
    refuseGoal: ({ typed }, error) =>
      toastError(error, { action: { label: t("change"), run: () => router.push(paths.say(typed)) } }),
  };
}
