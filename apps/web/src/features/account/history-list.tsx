"use client";
import { formatInstant } from "../../lib/format.ts";
import { accountWords } from "../../messages/en/account.ts";
import { useSay } from "../../messages/language.tsx";
import { errorMessage } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { List, ListItem } from "../../ui/list.tsx";
import { useMe } from "../user/use-user.ts";
import { auditSentence } from "./history-words.ts";
import { useHistory } from "./use-account.ts";

/** The person's own changes, in words. */
export function HistoryList() {
  const say = useSay(accountWords);
  const { locale, zone } = useMe();
  const { entries, more, loading, error } = useHistory();
  if (entries.length === 0) return <p>{say("nothingHasBeenChanged")}</p>;
  return (
    <>
      <List>
        {entries.map((entry) => (
          <ListItem
            key={entry.id}
            title={auditSentence(entry, locale)}
            detail={`${formatInstant(entry.at, locale, zone)}${entry.actor.startsWith("token:") ? say("byAToken") : ""}`}
          />
        ))}
      </List>
      {error ? <p role="alert">{errorMessage(error)}</p> : null}
      {more ? (
        <p>
          <Button busy={loading} onClick={more}>
            {say("showEarlier")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
