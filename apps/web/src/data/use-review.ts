"use client";
import type { Day } from "@cairn/core/time/day";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "../lib/uuidv7.ts";
import { trpc } from "../trpc/client.ts";

const PAUSE_MS = 800;

/** A week's review and its words, saved in the pauses of writing, and when the page is left. */
export function useReview(weekOf: Day) {
  const utils = trpc.useUtils();
  const [{ review, forecasts }] = trpc.review.get.useSuspenseQuery({ weekOf });
  const [note, setNote] = useState(review?.note ?? "");
  const shown = (saved: NonNullable<typeof review>) => {
    utils.review.get.setData({ weekOf }, (data) => data && { ...data, review: saved });
    void utils.review.list.invalidate();
  };
  // One after the other: each is made on the version that the one before left.
  const put = trpc.review.put.useMutation({ scope: { id: "review" }, onSuccess: shown });
  const finish = trpc.review.finish.useMutation({ scope: { id: "review" }, onSuccess: shown });
  const wanted = note !== (review?.note ?? "");

  const save = () => {
    if (!wanted || put.isPending) return;
    const known = utils.review.get.getData({ weekOf })?.review;
    put.mutate({
      weekOf,
      note,
      mutationId: uuidv7(),
      ...(known ? { baseVersion: known.version } : {}),
    });
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [note, put.isPending]);
  useEffect(() => () => latest.current(), []);

  return {
    review,
    forecasts,
    note,
    setNote,
    saved: !wanted,
    failed: put.isError,
    finishing: finish.isPending,
    finish: () => {
      latest.current();
      finish.mutate({ weekOf });
    },
  };
}
