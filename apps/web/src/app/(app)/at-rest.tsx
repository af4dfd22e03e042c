"use client";
import { useRouter } from "next/navigation";
import { useMe } from "../../data/use-user.ts";
import { LeavingNotice } from "../../features/account/leaving-notice.tsx";
import { ZoneOffer } from "../../features/settings/zone-offer.tsx";
import { goalInHand, useKeys } from "../../keys/use-keys.ts";
import { paths } from "../../lib/paths.ts";
import { useMark } from "../../ui/loading/hydrated.tsx";
import { Toaster } from "../../ui/overlay/toaster.tsx";

/** The toasts of somebody who is signed in: Z takes back unless single keys are off. */
export function AtRest() {
  useWays();
  useMark("notices");
  return (
    <>
      <Toaster undoKey={useMe().singleKeys} />
      <ZoneOffer />
      <LeavingNotice />
    </>
  );
}

/** E leads to the form of the row in hand, Escape back from a goal, a form or a week. */
function useWays() {
  const router = useRouter();
  useKeys({
    e: () => {
      const goal = goalInHand();
      if (goal === null) return false;
      router.push(paths.editGoal(goal));
    },
    Escape: () => {
      const [, place, page, part] = window.location.pathname.split("/");
      if (page === undefined || (place !== "goals" && place !== "review")) return false;
      if (window.navigation?.canGoBack) router.back();
      else if (place === "review") router.push(paths.review());
      else router.push(part === undefined ? paths.goals() : paths.goal(page));
    },
  });
}
