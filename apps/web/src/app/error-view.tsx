"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { frameWords } from "../messages/en/frame.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";

/** A page that could not be made: why not to worry, the way to try again, and the request's id for support. */
export function ErrorView({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useSay(frameWords);
  const router = useRouter();
  const again = () =>
    startTransition(() => {
      // What failed was made on the server: it has to be asked again before the view is.
      router.refresh();
      reset();
    });
  return (
    <ErrorPanel
      level={1}
      title={say("pageFailed")}
      requestId={error.digest}
      action={<Button onClick={again}>{say("tryAgain")}</Button>}
    >
      <p>{say("nothingLost")}</p>
    </ErrorPanel>
  );
}
