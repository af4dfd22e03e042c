import { account } from "./routes/account.ts";
import { archive } from "./routes/archive.ts";
import { area } from "./routes/area.ts";
import { audit } from "./routes/audit.ts";
import { checkIn } from "./routes/check-in.ts";
import { example } from "./routes/example.ts";
import { forecast } from "./routes/forecast.ts";
import { goal } from "./routes/goal.ts";
import { milestone } from "./routes/milestone.ts";
import { pause } from "./routes/pause.ts";
import { plan } from "./routes/plan.ts";
import { review } from "./routes/review.ts";
import { session } from "./routes/session.ts";
import { token } from "./routes/token.ts";
import { user } from "./routes/user.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  account,
  archive,
  area,
  audit,
  checkIn,
  example,
  forecast,
  goal,
  milestone,
  pause,
  plan,
  review,
  session,
  token,
  user,
});
export type AppRouter = typeof appRouter;
