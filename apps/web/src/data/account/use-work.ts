"use client";
import { useEffect, useRef, useState } from "react";

type WorkProgress = { done: number; total: number };
export type Work<Result> =
  | { state: "idle" }
  | { state: "running"; progress: WorkProgress }
  | { state: "stopped"; progress: WorkProgress }
  | { state: "failed"; error: unknown }
  | { state: "done"; result: Result };

type Run<Result> = (how: {
  onProgress: (progress: WorkProgress) => void;
  signal: AbortSignal;
}) => Promise<Result>;

const NOTHING: WorkProgress = { done: 0, total: 0 };

/** Work that takes a while, says how far it is, and can be stopped. Leaving the page stops it. */
export function useWork<Result>() {
  const [work, setWork] = useState<Work<Result>>({ state: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (run: Run<Result>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    let last = NOTHING;
    // What an earlier run still says is of no interest.
    const say = (next: Work<Result>) => {
      if (running.current === controller) setWork(next);
    };
    say({ state: "running", progress: last });
    try {
      const result = await run({
        signal,
        onProgress: (progress) => {
          last = progress;
          if (!signal.aborted) say({ state: "running", progress });
        },
      });
      say({ state: "done", result });
    } catch (error) {
      say(signal.aborted ? { state: "stopped", progress: last } : { state: "failed", error });
    }
  };
  return {
    work,
    start: (run: Run<Result>) => void start(run),
    stop: () => running.current?.abort(),
    reset: () => {
      running.current?.abort();
      running.current = null;
      setWork({ state: "idle" });
    },
  };
}
