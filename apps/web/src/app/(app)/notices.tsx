"use client";
import { lazyWhenIdle } from "../../ui/loading/lazy.tsx";

/** What a signed-in page has beside itself, none of which the first press waits for. */
export const Notices = lazyWhenIdle(() => import("./at-rest.tsx").then((file) => file.AtRest));
