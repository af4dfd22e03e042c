/** Every catalogue, as a translation names them. */

export { keysWords } from "./en/keys.ts";
export { paletteWords } from "./en/palette.ts";
export { pauseWords } from "./en/pause.ts";
export { planWords } from "./en/plan.ts";
export { sessionWords } from "./en/session.ts";
export { settingsWords } from "./en/settings.ts";
export { tokenWords } from "./en/token.ts";
export { userWords } from "./en/user.ts";
