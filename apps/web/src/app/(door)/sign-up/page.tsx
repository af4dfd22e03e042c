import { doorWords } from "@cairn/text/messages/en/door";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignUpForm } from "../../../features/door/sign-up-form.tsx";
import { paths, safeNext } from "../../../lib/paths.ts";
import { runtime } from "../../../server/runtime.ts";
import { getT } from "../../../trpc/get-t.ts";
import { findMe } from "../../../trpc/server.ts";
import { Hydrated } from "../../../ui/loading/hydrated.tsx";
import styles from "../door.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(doorWords);
  return { title: t("makeAnAccount") };
}

export default async function Page({ searchParams }: PageProps<"/sign-up">) {
  const t = await getT(doorWords);
  const query = await searchParams;
  const next = safeNext(typeof query.next === "string" ? query.next : null);
  if (await findMe()) redirect(next);
  return (
    <>
      <h1>{t("makeAnAccount")}</h1>
      <SignUpForm next={next} passwordMin={runtime().doors.passwordMin} />
      <p className={styles.other}>
        {t("youHaveOne")} <Link href={paths.signIn(next)}>{t("signIn")}</Link>
      </p>
      <Hydrated />
    </>
  );
}
