import { startServer } from "../test/cairn.ts";

/** One production server, on data of its own, for all journeys; each makes its own person. */
export default async function start() {
  const server = await startServer({ CAIRN_GALLERY: "1" });
  process.env.CAIRN_E2E_URL = server.url;
  return () => server.stop().then(() => {});
}
