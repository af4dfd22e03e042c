import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";

/** What every part of a goal's page is given. */
export type GoalPart = { view: GoalView; me: User };
