"use client";
import type { GoalSummary } from "@cairn/core/model/view";
import { paletteWords } from "@cairn/text/messages/en/palette";
import { useState } from "react";
import { useMe } from "../../data/use-user.ts";
import { CheckInForm } from "../../features/check-in/check-in-form.tsx";
import { Finder } from "../../features/palette/finder.tsx";
import { PauseForm } from "../../features/pause/pause-dialog.tsx";
import { useT } from "../../messages/language.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";

type Props = { open: boolean; onClose: () => void };
/** What was chosen is done in the palette's own place. */
type Panel =
  | { kind: "find" }
  | { kind: "log"; summary: GoalSummary; day: string }
  | { kind: "pause"; summary: GoalSummary };

export function PaletteDialog({ open, onClose }: Props) {
  const t = useT(paletteWords);
  const me = useMe();
  const [panel, setPanel] = useState<Panel>({ kind: "find" });
  const close = () => {
    setPanel({ kind: "find" });
    onClose();
  };
  const titleOf = () => {
    if (panel.kind === "find") return t("findAnything");
    const { title } = panel.summary.goal;
    return panel.kind === "log" ? title : t("pause", { title });
  };
  return (
    <Dialog open={open} onClose={close} title={titleOf()}>
      {panel.kind === "log" ? (
        <CheckInForm
          summary={panel.summary}
          me={me}
          day={panel.day}
          onDay={(day) => setPanel({ ...panel, day })}
          onLogged={close}
        />
      ) : panel.kind === "pause" ? (
        <PauseForm onClose={close} me={me} today={panel.summary.figures.asOf} goal={panel.summary.goal} />
      ) : (
        <Finder
          onLog={(summary) => setPanel({ kind: "log", summary, day: summary.figures.asOf })}
          onPause={(summary) => setPanel({ kind: "pause", summary })}
          onClose={close}
        />
      )}
    </Dialog>
  );
}
