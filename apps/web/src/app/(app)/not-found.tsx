import { frameWords } from "@cairn/text/messages/en/frame";
import { paths } from "../../lib/paths.ts";
import { sayHere } from "../../trpc/say.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** Within the frame: a goal that is nobody's, or somebody else's. */
export default async function NotFound() {
  const say = await sayHere(frameWords);
  return (
    <EmptyState level={1} title={say("goalNotHere")} text={say("mayBeGone")}>
      <ButtonLink href={paths.goals()} variant="primary">
        {say("seeYourGoals")}
      </ButtonLink>
    </EmptyState>
  );
}
