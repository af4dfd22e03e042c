"use client";
import { formatInstant, plural } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/chip.tsx";
import { List, ListItem } from "../../ui/list.tsx";
import { toast } from "../../ui/toast-store.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useMe } from "../user/use-user.ts";
import { deviceName } from "./device-name.ts";
import { useRevokeOtherSessions, useRevokeSession, useSessions } from "./use-sessions.ts";

export function SessionList() {
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
                {deviceName(session.label)}
                {session.current ? <Tag>This device</Tag> : null}
              </>
            }
            detail={`Signed in ${when(session.createdAt)}. Last seen ${when(session.seenAt)}.`}
            action={
              session.current ? null : (
                <Button
                  size="s"
                  onClick={() =>
                    revoke.mutate(
                      { id: session.id },
                      { onSuccess: () => toast({ message: "That device is signed out." }) },
                    )
                  }
                >
                  Sign out
                  <VisuallyHidden> {deviceName(session.label)}</VisuallyHidden>
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
                onSuccess: ({ revoked }) =>
                  toast({
                    message: `${plural(revoked, { one: "device is", other: "devices are" }, me.locale)} signed out.`,
                  }),
              })
            }
          >
            Sign out everywhere else
          </Button>
        </p>
      ) : null}
    </>
  );
}
