import { doorWords } from "@cairn/text/messages/en/door";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "../../../features/door/sign-in-form.tsx";
import { paths, safeNext } from "../../../lib/paths.ts";
import { sayHere } from "../../../trpc/say.ts";
import { findMe } from "../../../trpc/server.ts";
import styles from "../door.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(doorWords);
  return { title: say("signIn") };
}

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const say = await sayHere(doorWords);
  const query = await searchParams;
  const next = safeNext(typeof query.next === "string" ? query.next : null);
  if (await findMe()) redirect(next);
  return (
    <>
      <h1>{say("signIn")}</h1>
      <SignInForm next={next} />
      <p className={styles.other}>
        {say("newHere")} <Link href={paths.signUp(next)}>{say("makeAnAccount")}</Link>
      </p>
    </>
  );
}
