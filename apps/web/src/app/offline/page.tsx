import { offlineWords } from "@cairn/text/messages/en/offline";
import { sayIn } from "@cairn/text/messages/say";
import type { Metadata } from "next";
import { paths } from "../../lib/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import lone from "../lone.module.css";

// Made once, for everybody: it stands in for pages that cannot be asked for, and no account is known then.
const say = sayIn(offlineWords, "en-GB");

export const metadata: Metadata = { title: say("title") };

export default function Page() {
  return (
    <main className={lone.page}>
      <EmptyState level={1} title={say("title")} text={say("text")}>
        {/* A document load: what is kept are documents. */}
        <a href={paths.today()} className={lone.link}>
          {say("today")}
        </a>
      </EmptyState>
    </main>
  );
}
