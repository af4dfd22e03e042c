"use client";
import { THEMES, type User } from "@cairn/core/model/user";
import { userWords } from "@cairn/text/messages/en/user";
import { useState } from "react";
import { changeOf, useMe, useUpdateUser } from "../../data/use-user.ts";
import { openShortcuts } from "../../keys/shortcuts-store.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/form/checkbox.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";

/** The server writes the attribute into every page; here it only changes before the next one. */
function show(theme: User["theme"]) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function LookForm() {
  const t = useT(userWords);
  const me = useMe();
  const update = useUpdateUser();
  // The cache hears of the press a moment later; until then the radio would jump back.
  const [pressed, setPressed] = useState<User["theme"] | null>(null);
  return (
    <>
      <Segmented
        label={t("theme")}
        choices={THEMES.map((theme) => ({ value: theme, label: t(theme) }))}
        value={pressed ?? me.theme}
        onChange={(theme) => {
          show(theme);
          setPressed(theme);
          update.mutate(changeOf({ theme }), {
            onError: () => show(me.theme),
            onSettled: () => setPressed(null),
          });
        }}
      />
      <Checkbox
        checked={me.singleKeys}
        onChange={(event) => update.mutate(changeOf({ singleKeys: event.target.checked }))}
      >
        {t("singleKeys")}
      </Checkbox>
      <Button size="s" onClick={openShortcuts}>
        {t("showAllKeys")}
      </Button>
    </>
  );
}
