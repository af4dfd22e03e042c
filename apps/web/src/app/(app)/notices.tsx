"use client";
import { later } from "../../ui/later.tsx";

/** What a signed-in page has beside itself, none of which the first press waits for. */
export const Notices = later(() => import("./at-rest.tsx").then((file) => file.AtRest));
