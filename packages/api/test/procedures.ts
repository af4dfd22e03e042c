import { ACCOUNT } from "./procedures/account.ts";
import { GOAL } from "./procedures/goal.ts";
import { LOG } from "./procedures/log.ts";
import { PLAN } from "./procedures/plan.ts";
import type { Procedure, ProcedurePath } from "./procedures/procedure.ts";
import { WHOLE } from "./procedures/whole.ts";

/** Every procedure of the router: a good input, what it is about, and what it refuses. The tests walk over this table. */
export const PROCEDURES: Record<ProcedurePath, Procedure> = {
  ...ACCOUNT,
  ...GOAL,
  ...LOG,
  ...PLAN,
  ...WHOLE,
};
