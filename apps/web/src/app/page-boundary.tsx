"use client";
import { frameWords } from "@cairn/text/messages/en/frame";
import { catchError, type ErrorInfo } from "next/error";
import { useT } from "../messages/language.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorPanel } from "../ui/layout/error-panel.tsx";
import styles from "./lone.module.css";

/** A page that could not be made: why not to worry, the way to try again, and the request's id for support. */
function PageFailed({ error, retry }: Pick<ErrorInfo, "error" | "retry">) {
  const t = useT(frameWords);
  return (
    <ErrorPanel
      level={1}
      title={t("pageFailed")}
      requestId={error instanceof Error && "digest" in error ? String(error.digest) : undefined}
      action={<Button onClick={retry}>{t("tryAgain")}</Button>}
    >
      <p>{t("nothingLost")}</p>
    </ErrorPanel>
  );
}

/**
 * Around every page, in its frame. Not by Next's error.tsx: its script is fetched when the page's data have been read, and the
 * page is not taken over before it has come.
 */
export const PageBoundary = catchError((_, info) => <PageFailed {...info} />);

/** The same for a page without a frame. */
export const LonePageBoundary = catchError((_, info) => (
  <main className={styles.page}>
    <PageFailed {...info} />
  </main>
));
