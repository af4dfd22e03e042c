"use client";

import type { Token } from "@cairn/core/model/session";
import { formatInstant } from "@cairn/text/format";
import { tokenWords } from "@cairn/text/messages/en/token";
import { useState } from "react";
import { useRevokeToken, useTokens } from "../../data/account/use-tokens.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { List, ListItem } from "../../ui/layout/list.tsx";
import { Confirm } from "../../ui/overlay/confirm.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

export function TokenList() {
  const t = useT(tokenWords);
  const tokens = useTokens();
  const revoke = useRevokeToken();
  const detail = useTokenDetail();
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const isMighty = tokens.some(({ scope, expiresAt }) => scope === "write" && expiresAt === null);
  return (
    <>
      {tokens.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <List>
          {tokens.map((token) => (
            <ListItem
              key={token.id}
              title={token.name}
              detail={detail(token)}
              action={
                <Button size="s" onClick={() => setLeaving(token)}>
                  {t("revoke")}
                  <VisuallyHidden> {token.name}</VisuallyHidden>
                </Button>
              }
            />
          ))}
        </List>
      )}
      {isMighty ? <p>{t("endlessAbout")}</p> : null}
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("revokeThisToken")}
        confirmLabel={t("revoke")}
        danger
        onConfirm={() => {
          if (leaving) {
            revoke.mutate(
              { id: leaving.id },
              { onSuccess: () => toast({ message: t("theTokenIsRevoked") }) },
            );
          }
          setLeaving(null);
        }}
      >
        <p>{t("revokeAbout", { name: leaving?.name ?? "" })}</p>
      </Confirm>
    </>
  );
}

/** What a token may do, since and until when, and when it was last used. */
function useTokenDetail(): (token: Token) => string {
  const t = useT(tokenWords);
  const { locale, zone } = useMe();
  const [now] = useState(() => Date.now());
  const when = (instant: string) => formatInstant(instant, locale, zone);
  return ({ scope, createdAt, expiresAt, usedAt, usedFrom }) => {
    const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
    return t("made", {
      scope: t(`scope.${scope}`),
      since: when(createdAt),
      end: expiresAt === null ? t("endless") : t(isOver ? "ended" : "ends", { end: when(expiresAt) }),
      use: usedAt ? t("lastUsed", { usedAt: when(usedAt), from: usedFrom ?? "none" }) : t("notUsedYet"),
    });
  };
}
