import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { paths } from "../../lib/paths.ts";
import { findMe } from "../../trpc/server.ts";
import { Landing } from "./landing.tsx";

export const metadata: Metadata = { title: { absolute: "Cairn" } };

export default async function Page() {
  if (await findMe()) redirect(paths.today());
  return <Landing />;
}
