import type { ReactNode } from "react";
import { Hydrated } from "../ui/loading/hydrated.tsx";
import { HydrateClient } from "./server.ts";

/** A page whose hooks start full, with what was prefetched for it. */
export function HydratePage({ children }: { children: ReactNode }) {
  return (
    <HydrateClient>
      {children}
      <Hydrated />
    </HydrateClient>
  );
}
