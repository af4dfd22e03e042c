import {
  Activity,
  type ComponentType,
  memo,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import { doEarlyPresses } from "../../lib/early-presses.ts";
import { isHydrated } from "./hydrated.tsx";
import { firstOf, lazyPart } from "./lazy.tsx";
import styles from "./lazy-when-visible.module.css";

/** Somebody reaches for the part, with whatever hand. */
const REACHES = ["pointerover", "focusin"] as const;
/** Somebody acts: what follows may be another page, and React finishes this one before it leaves it. A scroll is no act. */
const ACTS = ["pointerup", "touchend", "click", "keydown", "popstate"] as const;

const acted = firstOf(...ACTS);

type Gate = { opened: Promise<void>; open: () => void; box: Element | null };

function makeGate(): Gate {
  let open = () => {};
  const needed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened: Promise.race([needed, acted]), open, box: null };
}

/** Opens the gate when the box is seen, or somebody reaches for it. */
function watch(box: HTMLElement, gate: Gate): () => void {
  const { open } = gate;
  gate.box = box;
  const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && open());
  seen.observe(box);
  for (const reach of REACHES) box.addEventListener(reach, open, { capture: true, once: true });
  return () => {
    seen.disconnect();
    for (const reach of REACHES) box.removeEventListener(reach, open, { capture: true });
  };
}

function Gated({ gate, children }: { gate: Gate; children: ReactNode }) {
  if (typeof window !== "undefined") use(gate.opened);
  useEffect(() => {
    if (gate.box) doEarlyPresses(gate.box);
  }, [gate]);
  return children;
}

/**
 * A part of the page that React takes over when it is seen: its HTML is there from the start (its style sheet
 * has to come with the page), its script when the page is at rest (later.tsx), and a phone does not work for what nobody
 * has scrolled to. Changes reach it after what is more urgent: the press that made them is on screen first.
 */
export function lazyWhenVisible<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazyPart(load);
  function WhenSeen(props: Props) {
    // What the browser draws by itself is drawn whole.
    const [gate] = useState(() => (isHydrated() ? null : makeGate()));
    const box = useCallback(
      (element: HTMLElement | null) => (element && gate ? watch(element, gate) : undefined),
      [gate],
    );
    const shown = useDeferredValue(props);
    // React would throw away what it cannot take over in time.
    useEffect(() => {
      if (shown !== props) gate?.open();
    }, [shown, props, gate]);
    const content = useMemo(() => {
      const part = <Part {...shown} />;
      // Both are taken over apart from the page. But the server sends what stands in a Suspense boundary after all else, for a
      // script to move to its place: seen late, never without scripts, and what is below it jumps.
      return gate ? (
        <Activity>
          <Gated gate={gate}>{part}</Gated>
        </Activity>
      ) : (
        <Suspense fallback={null}>{part}</Suspense>
      );
    }, [shown, gate]);
    return (
      <div className={styles.part} ref={box}>
        {content}
      </div>
    );
  }
  return memo(WhenSeen);
}
