import { isRefused, isSignedOut, requestIdOf } from "../../trpc/errors.ts";
import { toSignIn } from "../../trpc/to-sign-in.ts";
import { dropRefused, sendChange } from "./send.ts";
import type { SendingPage } from "./sending-page.ts";
import { outbox } from "./store.ts";

/** Between two tries, in ms; the last goes on. */
const PAUSES = [2_000, 5_000, 15_000, 60_000];

/** One tab sends at a time, where the browser can tell (it cannot on a plain http address). */
async function alone(send: () => Promise<void>) {
  if (!("locks" in navigator)) return send();
  await navigator.locks.request("cairn.waiting", () => {
    outbox.reread();
    return send();
  });
}

/**
 * Sends what waits, one after the other, so that an undo never overtakes what it undoes, and again after a while where nobody
 * answers. Each change carries its id: one that got through unheard is not doubled.
 * @param page the page as it is when a change is sent
 */
export function createSender(page: () => SendingPage) {
  let busy = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tryLater = (requestId: string | null) => {
    outbox.fail(requestId);
    timer = setTimeout(() => void flush(), PAUSES[Math.min(tries, PAUSES.length - 1)]);
    tries += 1;
  };
  const sendAll = async () => {
    for (let change = outbox.get()[0]; change; change = outbox.get()[0]) {
      try {
        await sendChange(change, page());
      } catch (error) {
        if (isSignedOut(error)) return toSignIn();
        if (!isRefused(error)) return tryLater(requestIdOf(error));
        dropRefused(change, error, page());
      }
      tries = 0;
      outbox.fine();
    }
  };
  const flush = async () => {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    try {
      await alone(sendAll);
    } finally {
      busy = false;
    }
  };
  return { flush, stop: () => clearTimeout(timer) };
}
