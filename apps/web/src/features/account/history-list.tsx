"use client";
import { formatInstant } from "@cairn/text/format";
import { auditSentence } from "@cairn/text/history-text";
import { accountWords } from "@cairn/text/messages/en/account";
import { useHistory } from "../../data/account/use-account.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { errorMessage } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { List, ListItem } from "../../ui/layout/list.tsx";

/** The person's own changes, in words. */
export function HistoryList() {
  const t = useT(accountWords);
  const { locale, zone } = useMe();
  const { entries, more, loading, error } = useHistory();
  if (entries.length === 0) return <p>{t("noHistory")}</p>;
  return (
    <>
      <List>
        {entries.map((entry) => (
          <ListItem
            key={entry.id}
            title={auditSentence(entry, locale)}
            detail={`${formatInstant(entry.at, locale, zone)}${entry.actor.startsWith("token:") ? t("byAToken") : ""}`}
          />
        ))}
      </List>
      {error ? <p role="alert">{errorMessage(error)}</p> : null}
      {more ? (
        <p>
          <Button busy={loading} onClick={more}>
            {t("showEarlier")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
