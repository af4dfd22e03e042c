"use client";
import { Coffee, Pencil, Plus, Share2, Trash2 } from "lucide-react";
import { paths } from "../../lib/paths.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Crumbs } from "../../ui/layout/crumbs.tsx";
import { PageHeader } from "../../ui/layout/page-header.tsx";
import { lazyWhenIdle } from "../../ui/loading/lazy.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { Toaster } from "../../ui/overlay/toaster.tsx";
import styles from "./gallery.module.css";
import { AbovePage, BarsAndWords, Buttons, Choices, Pebbles } from "./gallery-controls.tsx";
import { Fields, Numbers } from "./gallery-forms.tsx";
import { ListsAndWork, States } from "./gallery-states.tsx";
import { Part } from "./part.tsx";
// The looks of what comes later: its HTML is there from the start.
import "../../ui/chart/chart.module.css";

const GalleryCharts = lazyWhenIdle(() => import("./gallery-charts.tsx").then((file) => file.GalleryCharts));

/** Every component, in every state. */
export function Gallery() {
  return (
    <main className={styles.page}>
      <Crumbs
        items={[
          { href: paths.goals(), label: "Goals" },
          { href: paths.today(), label: "Body" },
        ]}
        actions={
          <>
            <IconButton label="Share" icon={Share2} />
            <IconButton label="Edit" icon={Pencil} />
            <Menu
              label="Run: more actions"
              items={[
                { label: "Edit", icon: Pencil, href: paths.goals(), key: "E" },
                {
                  label: "Rest day",
                  icon: Coffee,
                  onSelect: () => toast({ message: "A rest day." }),
                  key: "S",
                },
                "separator",
                {
                  label: "Move to trash",
                  icon: Trash2,
                  danger: true,
                  onSelect: () => toast({ message: "Gone." }),
                },
              ]}
            />
          </>
        }
      />
      <PageHeader
        title="Components"
        lede="Every one, in every state."
        actions={
          <Button variant="primary" icon={Plus}>
            New goal
          </Button>
        }
      />
      <Buttons />
      <Pebbles />
      <BarsAndWords />
      <Numbers />
      <Fields />
      <Choices />
      <AbovePage />
      <Part title="Charts">
        <GalleryCharts />
      </Part>
      <ListsAndWork />
      <States />
      <Toaster />
    </main>
  );
}
