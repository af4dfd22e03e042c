import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { paths, wordsFromQuery } from "../../lib/paths.ts";
import { findMe } from "../../trpc/server.ts";
import { Landing } from "./landing.tsx";

export const metadata: Metadata = { title: { absolute: "Cairn" } };

export default async function Page({ searchParams }: PageProps<"/welcome">) {
  if (await findMe()) redirect(paths.today());
  return <Landing words={wordsFromQuery((await searchParams).say)} />;
}
