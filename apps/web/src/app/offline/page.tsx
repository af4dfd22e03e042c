import { offlineWords } from "@cairn/text/messages/en/offline";
import { translatorFor } from "@cairn/text/messages/translator";
import type { Metadata } from "next";
import { paths } from "../../lib/paths.ts";
import { EmptyState } from "../../ui/layout/empty-state.tsx";
import { Hydrated } from "../../ui/loading/hydrated.tsx";
import lone from "../lone.module.css";

// Made once, for everybody: it stands in for pages that cannot be asked for, and no account is known then.
const t = translatorFor(offlineWords, "en-GB");

export const metadata: Metadata = { title: t("title") };

export default function Page() {
  return (
    <main className={lone.page}>
      <EmptyState level={1} title={t("title")} text={t("text")}>
        {/* A document load: what is kept are documents. */}
        <a href={paths.today()} className={lone.link}>
          {t("today")}
        </a>
      </EmptyState>
      <Hydrated />
    </main>
  );
}
