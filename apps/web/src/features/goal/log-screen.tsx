"use client";
import { paths } from "../../lib/paths.ts";
import { goalWords } from "../../messages/en/goal.ts";
import { useSay } from "../../messages/language.tsx";
import { Card } from "../../ui/card.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { WholeLog } from "../check-in/log.tsx";
import { useMe } from "../user/use-user.ts";
import { useGoal } from "./use-goal.ts";

/** All entries of one goal. */
export function LogScreen({ id }: { id: string }) {
  const say = useSay(goalWords);
  const me = useMe();
  const view = useGoal(id);
  const all = view.days.reduce((sum, day) => sum + day.count + day.skips, 0);
  return (
    <>
      <Crumbs
        items={[
          { href: paths.goals(), label: say("goals") },
          { href: paths.goal(id), label: view.goal.title },
        ]}
      />
      <PageHeader title={say("log")} lede={say("entries", { count: all })} />
      <Card>
        <WholeLog view={view} me={me} running={view.goal.deletedAt === null} />
      </Card>
    </>
  );
}
