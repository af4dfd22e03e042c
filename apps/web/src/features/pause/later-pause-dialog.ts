import { laterDialog } from "../../ui/later.tsx";

export const PauseDialog = laterDialog(() => import("./pause-dialog.tsx").then((file) => file.PauseDialog));
