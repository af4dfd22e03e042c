import { lazyWhenIdle } from "../../ui/lazy.tsx";

export const ReachedCairn = lazyWhenIdle(() => import("./reached.tsx").then((file) => file.ReachedCairn));
