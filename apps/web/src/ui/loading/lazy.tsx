import { type ComponentType, lazy, Suspense, useState } from "react";

/** When the first of these events comes to the window; on the server at once. */
export function firstOf(...names: readonly string[]): Promise<void> {
  if (typeof window === "undefined") return Promise.resolve();
  return new Promise((resolve) => {
    for (const name of names) addEventListener(name, () => resolve(), { once: true, capture: true });
  });
}

/** The page has loaded and the browser has nothing to do, or the person does something, which may want any part of it. */
const idle: Promise<void> =
  typeof window === "undefined"
    ? Promise.resolve()
    : new Promise((resolve) => {
        const done = () => resolve();
        void firstOf("pointerdown", "keydown").then(done);
        // Safari has no idle callback.
        const idle = () =>
          "requestIdleCallback" in window ? requestIdleCallback(done) : setTimeout(done, 200);
        if (document.readyState === "complete") idle();
        else addEventListener("load", idle, { once: true });
      });

/**
 * The first sign that somebody is at the page: what is heavy and shown only once they ask for it comes now, a moment before
 * they do.
 */
export const firstInteraction: Promise<void> =
  // They were quicker than this script.
  typeof document !== "undefined" && document.activeElement !== document.body
    ? Promise.resolve()
    : firstOf("pointermove", "pointerdown", "scroll", "keydown", "focusin");

const AGAIN_MS = 10_000;

/** A script that could not be had is asked for again, when there is a network or after a while: the page works meanwhile. */
export async function retryImport<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Error && error.name === "ChunkLoadError")) throw error;
      await new Promise<unknown>((again) => {
        addEventListener("online", again, { once: true });
        setTimeout(again, AGAIN_MS);
      });
    }
  }
}

/** A component whose script comes when the page is at rest, or at another moment; what stands around it waits. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>, moment = idle) {
  const part = moment.then(() => retryImport(load));
  // A failure shows where it is rendered.
  part.catch(() => undefined);
  return lazy(async () => ({ default: await part }));
}

/**
 * A part of the page whose script comes when the page is at rest: never among what the first press waits for, and there before
 * it is asked for. What of it is shown from the start is in the HTML (its style sheet has to come with the page).
 */
export function lazyWhenIdle<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  moment = idle,
): ComponentType<Props> {
  const Part = lazyPart(load, moment);
  return function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** The same for a dialog: nothing of it is rendered before it opens for the first time. */
export function lazyDialog<Props extends { open: boolean }>(
  load: () => Promise<ComponentType<Props>>,
  moment = idle,
): ComponentType<Props> {
  const Dialog = lazyWhenIdle(load, moment);
  return function LaterDialog(props: Props) {
    const [opened, setOpened] = useState(props.open);
    // It stays, so that it closes by itself.
    if (props.open && !opened) setOpened(true);
    return opened ? <Dialog {...props} /> : null;
  };
}
