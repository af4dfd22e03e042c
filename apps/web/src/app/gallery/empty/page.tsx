import { notFound } from "next/navigation";
import { connection } from "next/server";

/** What Next itself costs: the page that the budgets are measured against. It exists only where it is asked for. */
export default async function Page() {
  await connection();
  if (process.env.NODE_ENV !== "development" && process.env.CAIRN_GALLERY !== "1") notFound();
  return (
    <main>
      <h1>Empty</h1>
    </main>
  );
}
