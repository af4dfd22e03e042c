"use client";
import { reliabilityWords } from "@cairn/text/messages/en/reliability";
import { reliabilityText } from "@cairn/text/reliability-text";
import { useEffect, useRef, useState } from "react";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/error-text.ts";
import { Skeleton } from "../../ui/loading/skeleton.tsx";

/** How often what was said came true, over all of the person's goals; reckoned when somebody wants to know. */
export function HowOften({ locale }: { locale: string }) {
  const t = useT(reliabilityWords);
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // The browser opens it by itself before React has taken over.
  useEffect(() => setOpen(details.current?.open ?? false), []);
  const { data: bins, error } = trpc.forecast.reliability.useQuery(undefined, { enabled: open });
  return (
    <details ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("howOften")}</summary>
      {error ? <p>{errorMessage(error)}</p> : null}
      {bins === undefined && !error ? <Skeleton lines={2} /> : null}
      {bins === null ? <p>{t("notYet")}</p> : null}
      {bins?.map((bin) => (
        <p key={bin.tenths}>{reliabilityText(bin, locale)}</p>
      ))}
    </details>
  );
}
