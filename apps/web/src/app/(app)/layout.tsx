import type { ReactNode } from "react";
import { TrpcProvider } from "../../trpc/provider.tsx";
import { findMe, HydrateClient } from "../../trpc/server.ts";
import { Shell } from "./shell.tsx";

/** The frame of every signed-in page. Pages decide who may see them; a visitor has no frame. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  return (
    <TrpcProvider>
      <HydrateClient>
        <Shell>{children}</Shell>
      </HydrateClient>
    </TrpcProvider>
  );
}
