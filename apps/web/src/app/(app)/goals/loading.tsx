import { goalsWords } from "../../../messages/en/goals.ts";
import { sayHere } from "../../../trpc/say.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";

export default async function Loading() {
  const say = await sayHere(goalsWords);
  return <Skeleton lines={2} rows={6} label={say("loadingYourGoals")} />;
}
