"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useT } from "../../messages/language.tsx";
import { IconButton } from "../icon-button.tsx";
import styles from "./password-input.module.css";
import { TextInput } from "./text-input.tsx";

/** A password that can be pasted, filled by a manager, and shown. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, "type">) {
  const t = useT(uiWords);
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.frame}>
      <TextInput
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...props}
        type={shown ? "text" : "password"}
      />
      <IconButton
        label={t("showPassword")}
        icon={shown ? EyeOff : Eye}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
