/** Most calls in one request; the server refuses more. Apart from the client, so that the browser can have it alone. */
export const MAX_BATCH = 10;
