/** Every catalogue, as a translation names them. */

export { accountWords } from "./en/account.ts";
export { areaWords } from "./en/area.ts";
export { doorWords } from "./en/door.ts";
export { doubleWords } from "./en/double.ts";
export { frameWords } from "./en/frame.ts";
export { historyWords } from "./en/history.ts";
export { keysWords } from "./en/keys.ts";
export { milestoneWords } from "./en/milestone.ts";
export { nextWeekWords } from "./en/next-week.ts";
export { offlineWords } from "./en/offline.ts";
export { orderWords } from "./en/order.ts";
export { paletteWords } from "./en/palette.ts";
export { pauseWords } from "./en/pause.ts";
export { planWords } from "./en/plan.ts";
export { reliabilityWords } from "./en/reliability.ts";
export { reviewWords } from "./en/review.ts";
export { sessionWords } from "./en/session.ts";
export { settingsWords } from "./en/settings.ts";
export { tokenWords } from "./en/token.ts";
export { uiWords } from "./en/ui.ts";
export { unlikelyWords } from "./en/unlikely.ts";
export { userWords } from "./en/user.ts";
export { waitingWords } from "./en/waiting.ts";
export { welcomeWords } from "./en/welcome.ts";
export { yearWords } from "./en/year.ts";
