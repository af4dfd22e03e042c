import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** Within the frame: a goal that is nobody's, or somebody else's. */
export default function NotFound() {
  return (
    <EmptyState
      level={1}
      title="This goal is not here."
      text="It may have been let go, or its link turned off."
    >
      <ButtonLink href={paths.goals()} variant="primary">
        See your goals
      </ButtonLink>
    </EmptyState>
  );
}
