import type { ReactNode } from "react";
import { TrpcProvider } from "../../trpc/provider.tsx";
import { findMe, HydrateClient } from "../../trpc/server.ts";
import { PageBoundary } from "../page-boundary.tsx";
import { Shell } from "./shell.tsx";

/** The frame of every signed-in page. Pages decide who may see them; a visitor has no frame. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  return (
    <TrpcProvider>
      <HydrateClient>
        <Shell>
          <PageBoundary>{children}</PageBoundary>
        </Shell>
      </HydrateClient>
    </TrpcProvider>
  );
}
