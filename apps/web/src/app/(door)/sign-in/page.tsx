import { doorWords } from "@cairn/text/messages/en/door";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "../../../features/door/sign-in-form.tsx";
import { paths, safeNext } from "../../../lib/paths.ts";
import { getT } from "../../../trpc/get-t.ts";
import { findMe } from "../../../trpc/server.ts";
import { Hydrated } from "../../../ui/loading/hydrated.tsx";
import styles from "../door.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(doorWords);
  return { title: t("signIn") };
}

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const t = await getT(doorWords);
  const query = await searchParams;
  const next = safeNext(typeof query.next === "string" ? query.next : null);
  if (await findMe()) redirect(next);
  return (
    <>
      <h1>{t("signIn")}</h1>
      <SignInForm next={next} />
      <p className={styles.other}>
        {t("newHere")} <Link href={paths.signUp(next)}>{t("makeAnAccount")}</Link>
      </p>
      <Hydrated />
    </>
  );
}
