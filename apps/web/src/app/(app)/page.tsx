import { findMe } from "../../trpc/server.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { Landing } from "./landing.tsx";

export default async function Page() {
  const me = await findMe();
  return me ? <PageHeader title="Today" /> : <Landing />;
}
