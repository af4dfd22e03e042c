"use client";
import { deviceName } from "@cairn/text/device-text";
import { formatInstant } from "@cairn/text/format";
import { sessionWords } from "@cairn/text/messages/en/session";
import { useRevokeOtherSessions, useRevokeSession, useSessions } from "../../data/account/use-sessions.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/chip.tsx";
import { List, ListItem } from "../../ui/layout/list.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

export function SessionList() {
  const t = useT(sessionWords);
  const me = useMe();
  const sessions = useSessions();
  const revoke = useRevokeSession();
  const revokeOthers = useRevokeOtherSessions();
  const others = sessions.filter((session) => !session.current).length;
  const when = (instant: string) => formatInstant(instant, me.locale, me.zone);
  return (
    <>
      <List>
        {sessions.map((session) => (
          <ListItem
            key={session.id}
            title={
              <>
                {deviceName(session.label, me.locale)}
                {session.current ? <Tag>{t("thisDevice")}</Tag> : null}
              </>
            }
            detail={t("signedIn", { since: when(session.createdAt), seen: when(session.seenAt) })}
            action={
              session.current ? null : (
                <Button
                  size="s"
                  onClick={() =>
                    revoke.mutate({ id: session.id }, { onSuccess: () => toast({ message: t("signedOut") }) })
                  }
                >
                  {t("signOut")}
                  <VisuallyHidden> {deviceName(session.label, me.locale)}</VisuallyHidden>
                </Button>
              )
            }
          />
        ))}
      </List>
      {others > 1 ? (
        <p>
          <Button
            busy={revokeOthers.isPending}
            onClick={() =>
              revokeOthers.mutate(undefined, {
                onSuccess: ({ revoked }) => toast({ message: t("othersSignedOut", { count: revoked }) }),
              })
            }
          >
            {t("signOutOthers")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
