import type { User } from "@cairn/core/model/user";
import { frameWords } from "@cairn/text/messages/en/frame";
import { languageOf } from "@cairn/text/messages/languages";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { KEEP_EARLY_PRESSES } from "../lib/early-presses.ts";
import { Language } from "../messages/language.tsx";
import { getT, localeHere } from "../trpc/get-t.ts";
import { findMe } from "../trpc/server.ts";
import { bricolage, hanken } from "./fonts.ts";
import "./globals.css";
import { LonePageBoundary } from "./page-boundary.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(frameWords);
  return {
    title: { default: "Cairn", template: "%s · Cairn" },
    description: t("description"),
    // Private pages; the few public ones say so themselves.
    robots: { index: false },
  };
}

const LIGHT = "#f3f6f5";
const DARK = "#0e1412";

/**
 * The account's theme is in the first byte of the page: no script runs before paint and nothing flashes. For a visitor, and
 * where the account cannot be read, it is the system's.
 */
async function chosenTheme(): Promise<User["theme"]> {
  const me = await findMe().catch(() => null);
  return me?.theme ?? "system";
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const followed = [
    { media: "(prefers-color-scheme: light)", color: LIGHT },
    { media: "(prefers-color-scheme: dark)", color: DARK },
  ];
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    themeColor: theme === "system" ? followed : theme === "light" ? LIGHT : DARK,
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [theme, locale] = [await chosenTheme(), await localeHere()];
  return (
    <html
      lang={languageOf(locale)}
      data-locale={locale}
      className={`${bricolage.variable} ${hanken.variable}`}
      data-theme={theme === "system" ? undefined : theme}
    >
      <body>
        <Language locale={locale}>
          <LonePageBoundary>{children}</LonePageBoundary>
        </Language>
        {/* Last: before it the browser would wait for the style sheets. */}
        <script>{KEEP_EARLY_PRESSES}</script>
      </body>
    </html>
  );
}
