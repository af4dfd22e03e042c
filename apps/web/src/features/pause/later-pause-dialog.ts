import { lazyDialog } from "../../ui/lazy.tsx";

export const PauseDialog = lazyDialog(() => import("./pause-dialog.tsx").then((file) => file.PauseDialog));
