import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignUpForm } from "../../../features/user/sign-up-form.tsx";
import { paths, safeNext } from "../../../lib/paths.ts";
import { cairn } from "../../../server/handle.ts";
import { findMe } from "../../../trpc/server.ts";
import styles from "../door.module.css";

export const metadata: Metadata = { title: "Make an account" };

export default async function Page({ searchParams }: PageProps<"/sign-up">) {
  const query = await searchParams;
  const next = safeNext(typeof query.next === "string" ? query.next : null);
  if (await findMe()) redirect(next);
  return (
    <>
      <h1>Make an account</h1>
      <SignUpForm next={next} passwordMin={cairn().doors.passwordMin} />
      <p className={styles.other}>
        You have one? <Link href={paths.signIn(next)}>Sign in</Link>
      </p>
    </>
  );
}
