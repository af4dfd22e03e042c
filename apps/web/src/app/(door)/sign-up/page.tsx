import { doorWords } from "@cairn/text/messages/en/door";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignUpForm } from "../../../features/door/sign-up-form.tsx";
import { paths, safeNext } from "../../../lib/paths.ts";
import { cairn } from "../../../server/handle.ts";
import { sayHere } from "../../../trpc/say.ts";
import { findMe } from "../../../trpc/server.ts";
import styles from "../door.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(doorWords);
  return { title: say("makeAnAccount") };
}

export default async function Page({ searchParams }: PageProps<"/sign-up">) {
  const say = await sayHere(doorWords);
  const query = await searchParams;
  const next = safeNext(typeof query.next === "string" ? query.next : null);
  if (await findMe()) redirect(next);
  return (
    <>
      <h1>{say("makeAnAccount")}</h1>
      <SignUpForm next={next} passwordMin={cairn().doors.passwordMin} />
      <p className={styles.other}>
        {say("youHaveOne")} <Link href={paths.signIn(next)}>{say("signIn")}</Link>
      </p>
    </>
  );
}
