"use client";
import { goalWords } from "@cairn/text/messages/en/goal";
import { useGoal } from "../../../../../data/use-goal.ts";
import { useMe } from "../../../../../data/use-user.ts";
import { WholeLog } from "../../../../../features/check-in/log.tsx";
import { paths } from "../../../../../lib/paths.ts";
import { useT } from "../../../../../messages/language.tsx";
import { Card } from "../../../../../ui/layout/card.tsx";
import { Crumbs } from "../../../../../ui/layout/crumbs.tsx";
import { PageHeader } from "../../../../../ui/layout/page-header.tsx";

/** All entries of one goal. */
export function LogScreen({ id }: { id: string }) {
  const t = useT(goalWords);
  const me = useMe();
  const view = useGoal(id);
  const all = view.days.reduce((sum, day) => sum + day.count + day.skips, 0);
  return (
    <>
      <Crumbs
        items={[
          { href: paths.goals(), label: t("goals") },
          { href: paths.goal(id), label: view.goal.title },
        ]}
      />
      <PageHeader title={t("log")} lede={t("entries", { count: all })} />
      <Card>
        <WholeLog view={view} me={me} running={view.goal.deletedAt === null} />
      </Card>
    </>
  );
}
