/** Every catalogue, as a translation names them. */
export { sessionWords } from "./en/session.ts";
