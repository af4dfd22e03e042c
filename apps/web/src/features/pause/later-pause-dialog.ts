import { lazyDialog } from "../../ui/loading/lazy.tsx";

export const PauseDialog = lazyDialog(() => import("./pause-dialog.tsx").then((file) => file.PauseDialog));
