import type { RouterOutputs } from "@cairn/api/client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { GoalState } from "@cairn/core/model/view";
import { duplicateOf } from "@cairn/core/views/duplicate-entry";
import { loggedText, unitOf } from "@cairn/text/amount-text";
import { deviceName } from "@cairn/text/device-text";
import { doubleWords } from "@cairn/text/messages/en/double";
import { translatorFor } from "@cairn/text/messages/translator";
import type { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/overlay/toast-store.ts";

type Client = ReturnType<typeof trpc.useUtils>["client"];
type DuplicateQuestion = {
  client: Client;
  /** What this page logged. */
  entry: CheckIn;
  state: GoalState;
  /** Ids of what this page logged itself: pressing twice is no double. */
  own: ReadonlySet<string>;
  locale: string;
  remove: (other: CheckIn) => void;
};

/**
 * Asks about an entry that may have been logged twice, on two devices. It waits for no answer: both are kept until somebody
 * says otherwise. Loaded when a day has more than one entry.
 */
export async function askDuplicate({
  client,
  entry,
  state,
  own,
  locale,
  remove,
}: DuplicateQuestion): Promise<void> {
  const { goalId, day } = entry;
  // Only a question: where it cannot be put now, nothing is lost.
  const log = await client.checkIn.list.query({ goalId, day, limit: 200 }).catch(() => null);
  const others = (log?.items ?? []).filter(({ id }) => !own.has(id));
  const other = duplicateOf(entry, others, state.days);
  if (!other) return;
  const t = translatorFor(doubleWords, locale);
  const where = await placeOf(client, other.id, locale).catch(() => t("elsewhere"));
  const amount = other.value === null ? null : loggedText(other.value, unitOf(state.goal.measure, locale));
  toast({
    message: amount === null ? t("done", { where }) : t("logged", { amount, where }),
    sticky: true,
    dismiss: t("both"),
    action: { label: t("one"), run: () => remove(other) },
  });
}

/** By whom an entry was written, in words. */
async function placeOf(client: Client, id: string, locale: string): Promise<string> {
  const t = translatorFor(doubleWords, locale);
  const { items } = await client.audit.list.query({});
  const [kind, actor] = items.find(({ objectId }) => objectId === id)?.actor.split(":") ?? [];
  if (kind === "token") {
    const token = (await client.token.list.query()).find((one) => one.id === actor);
    return token ? t("throughToken", { name: token.name }) : t("elsewhere");
  }
  if (kind !== "session") return t("elsewhere");
  return deviceOf(
    (await client.session.list.query()).find((one) => one.id === actor),
    locale,
  );
}

function deviceOf(session: RouterOutputs["session"]["list"][number] | undefined, locale: string): string {
  const t = translatorFor(doubleWords, locale);
  if (!session) return t("elsewhere");
  if (session.current) return t("here");
  if (/iPhone|Android.+Mobile/.test(session.label)) return t("onPhone");
  return t("onDevice", { device: deviceName(session.label, locale) });
}
