import { frameWords } from "@cairn/text/messages/en/frame";
import { paths } from "../../lib/paths.ts";
import { getT } from "../../trpc/get-t.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/layout/empty-state.tsx";
import { Hydrated } from "../../ui/loading/hydrated.tsx";

/** Within the frame: a goal that is nobody's, or somebody else's. */
export default async function NotFound() {
  const t = await getT(frameWords);
  return (
    <>
      <EmptyState level={1} title={t("goalNotHere")} text={t("goalNotHereAbout")}>
        <ButtonLink href={paths.goals()} variant="primary">
          {t("seeYourGoals")}
        </ButtonLink>
      </EmptyState>
      <Hydrated />
    </>
  );
}
