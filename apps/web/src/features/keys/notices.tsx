"use client";
import { later } from "../../ui/later.tsx";
import { useMe } from "../user/use-user.ts";

const Toaster = later(() => import("../../ui/toaster.tsx").then((file) => file.Toaster));
const ZoneOffer = later(() => import("../user/zone-offer.tsx").then((file) => file.ZoneOffer));

/** The toasts of somebody who is signed in: Z takes back unless single keys are off. */
export function Notices() {
  return (
    <>
      <Toaster undoKey={useMe().singleKeys} />
      <ZoneOffer />
    </>
  );
}
