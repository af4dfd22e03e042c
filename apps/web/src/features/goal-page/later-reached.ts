import { lazyWhenIdle } from "../../ui/loading/lazy.tsx";

export const ReachedCairn = lazyWhenIdle(() => import("./reached.tsx").then((file) => file.ReachedCairn));
