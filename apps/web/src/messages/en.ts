/** Every catalogue, as a translation names them. */
export { areaWords } from "./en/area.ts";
export { orderWords } from "./en/order.ts";
export { sessionWords } from "./en/session.ts";
