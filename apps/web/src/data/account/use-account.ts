"use client";

import type { ImportReport } from "@cairn/api/archive-transfer";
import type { RouterOutputs } from "@cairn/api/client";
import type { Archive } from "@cairn/core/portable/archive";
import { exampleWords } from "@cairn/text/messages/en/example";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/overlay/toast-store.ts";
import { useWork } from "./use-work.ts";

type Exported = { name: string; url: string; rows: number; bytes: number };

/** Packing and unpacking weigh more than a page: they come when they are needed. */
const transfer = () =>
  Promise.all([import("@cairn/api/archive-transfer"), import("@cairn/api/archive-file")]);

/** Hands a file to the browser as a download. */
function save(name: string, url: string) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

/** The whole account as one file that the browser saves. */
export function useExport() {
  const { client } = trpc.useUtils();
  const { work, start, stop } = useWork<Exported>();
  return {
    work,
    stop,
    start: () =>
      start(async (how) => {
        const [{ exportArchive }, { packArchive }] = await transfer();
        const archive = await exportArchive(client, how);
        const file = new Blob([packArchive(archive)], { type: "application/zip" });
        const name = `cairn-${new Date().toISOString().slice(0, 10)}.zip`;
        const url = URL.createObjectURL(file);
        save(name, url);
        return {
          name,
          url,
          rows: Object.values(archive).reduce((sum, lines) => sum + lines.length, 0),
          bytes: file.size,
        };
      }),
  };
}

/** What a file would do here, asked before anything is written. */
export type Trial = { name: string; archive: Archive; report: ImportReport };

/** A file is tried first; only a trial can be imported. */
export function useImport() {
  const utils = trpc.useUtils();
  const trial = useWork<Trial>();
  const writing = useWork<ImportReport>();
  return {
    trial: trial.work,
    writing: writing.work,
    choose: (file: File) => {
      writing.reset();
      trial.start(async (how) => {
        const [{ importArchive }, { unpackArchive }] = await transfer();
        const archive = unpackArchive(new Uint8Array(await file.arrayBuffer()));
        const report = await importArchive(utils.client, archive, { ...how, dryRun: true });
        return { name: file.name, archive, report };
      });
    },
    write: ({ archive }: Trial) =>
      writing.start(async (how) => {
        const [{ importArchive }] = await transfer();
        try {
          return await importArchive(utils.client, archive, { ...how, dryRun: false });
        } finally {
          await utils.invalidate();
        }
      }),
    stop: () => {
      trial.stop();
      writing.stop();
    },
    reset: () => {
      trial.reset();
      writing.reset();
    },
  };
}

/** Counts everything again from the entries, when asked. */
export function useVerify() {
  const { client } = trpc.useUtils();
  const { work, start } = useWork<RouterOutputs["account"]["verify"]>();
  return {
    work,
    start: () => start(({ signal }) => client.account.verify.query(undefined, { signal })),
  };
}

/** The person's own changes, page by page. */
export function useHistory() {
  const [pages, query] = trpc.audit.list.useSuspenseInfiniteQuery(
    {},
    { getNextPageParam: ({ next }) => next, initialCursor: null },
  );
  return {
    entries: pages.pages.flatMap(({ items }) => items),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loading: query.isFetchingNextPage,
    error: query.isFetchNextPageError ? query.error : null,
  };
}

export function useRestore() {
  const t = useT(exampleWords);
  const utils = trpc.useUtils();
  const remove = trpc.goal.remove.useMutation({ onSuccess: () => utils.goal.invalidate() });
  return trpc.goal.restore.useMutation({
    onSuccess: async (view) => {
      const { id, title } = view.goal;
      toast({ message: t("isBack", { title }), undo: () => remove.mutate({ id }) });
      await utils.goal.invalidate();
    },
  });
}
