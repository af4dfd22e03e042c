import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "../../../features/session/sign-in-form.tsx";
import { paths, safeNext } from "../../../lib/paths.ts";
import { findMe } from "../../../trpc/server.ts";
import styles from "../door.module.css";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const next = safeNext(typeof query.next === "string" ? query.next : null);
  if (await findMe()) redirect(next);
  return (
    <>
      <h1>Sign in</h1>
      <SignInForm next={next} />
      <p className={styles.other}>
        New here? <Link href={paths.signUp(next)}>Make an account</Link>
      </p>
    </>
  );
}
