import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeFromCookie } from "../lib/theme.ts";
import { bricolage, hanken } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Cairn", template: "%s · Cairn" },
  description: "A goal tracker: where you stand, how likely you are to make it, and what is enough today.",
  // Private pages; the few public ones say so themselves.
  robots: { index: false },
};

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  const light = "#f3f6f5";
  const dark = "#0e1412";
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    themeColor:
      theme === "system"
        ? [
            { media: "(prefers-color-scheme: light)", color: light },
            { media: "(prefers-color-scheme: dark)", color: dark },
          ]
        : theme === "light"
          ? light
          : dark,
  };
}

async function chosenTheme() {
  return themeFromCookie((await cookies()).get(THEME_COOKIE)?.value);
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  return (
    <html
      lang="en"
      className={`${bricolage.variable} ${hanken.variable}`}
      data-theme={theme === "system" ? undefined : theme}
    >
      <body>{children}</body>
    </html>
  );
}
