import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Hydrated } from "../../ui/loading/hydrated.tsx";
import { Gallery } from "./gallery.tsx";

export const metadata: Metadata = { title: "Components" };

/** Every component in every state, for the accessibility tests and for the eye. It exists only where it is asked for. */
export default async function Page() {
  // Read for each request: a build must not decide it.
  await connection();
  if (process.env.NODE_ENV !== "development" && process.env.CAIRN_GALLERY !== "1") notFound();
  return (
    <>
      <Gallery />
      <Hydrated />
    </>
  );
}
