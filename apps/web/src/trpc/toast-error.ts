import { retryImport } from "../ui/loading/lazy.tsx";
import { type Toast, toast } from "../ui/overlay/toast-store.ts";
import { failureText } from "./errors.ts";

/** Says what went wrong with an act, until it is answered. The words of refusals come when there is one. */
export function toastError(error: unknown, more: Pick<Toast, "action"> = {}): void {
  const failure = failureText(error);
  if (failure !== null) toast({ message: failure, sticky: true, ...more });
  else
    void retryImport(() => import("./error-text.ts")).then(({ errorMessage }) =>
      toast({ message: errorMessage(error), sticky: true, ...more }),
    );
}
