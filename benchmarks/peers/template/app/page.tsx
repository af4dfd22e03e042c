import { cookies } from "next/headers";
import { createCaller } from "../server/router.ts";
import { createContext } from "../server/trpc.ts";

/** Today: what there is to do, as a list. */
export default async function Page() {
  const secret = (await cookies()).get("peer.session")?.value ?? "";
  const caller = createCaller(createContext({ authorization: `Bearer ${secret}` }));
  const goals = await caller.today({ day: new Date().toISOString().slice(0, 10) });
  return (
    <main>
      <h1>Today</h1>
      <ul>
        {goals.map((goal) => (
          <li key={goal.id}>
            {goal.title}: {goal.today} {goal.unit}, {goal.value} of {goal.target} by {goal.due}
          </li>
        ))}
      </ul>
    </main>
  );
}
