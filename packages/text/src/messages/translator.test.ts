import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as english from "./en.ts";
import { languageOf, load } from "./languages.ts";
import { translatorFor } from "./translator.ts";

const { sessionWords } = english;

describe("a message", () => {
  it("has the plural of its own language and the numbers of the person", () => {
    const t = (locale: string, count: number) =>
      translatorFor(sessionWords, locale)("othersSignedOut", { count });
    expect(t("en-GB", 1)).toBe("1 device is signed out.");
    expect(t("en-GB", 1204)).toBe("1,204 devices are signed out.");
    expect(t("de-DE", 1204)).toBe("1.204 devices are signed out.");
    // French counts nothing as one; the words are English all the same.
    expect(t("fr-FR", 0)).toBe("0 devices are signed out.");
  });
});

describe("a language", () => {
  it("is English where there is no other", () => {
    expect(languageOf("de-AT")).toBe("en");
    expect(languageOf("en-XA")).toBe("en-XA");
    expect(load("de-AT")).toBeNull();
  });

  it("is spoken once it is loaded, with arguments as they are", async () => {
    await load("en-XA");
    const t = translatorFor(sessionWords, "en-XA");
    expect(t("thisDevice")).toBe("Ţĥîš đévîçé···");
    expect(t("stillSignedIn", { why: "No." })).toMatch(/·No\.$/);
    expect(translatorFor(sessionWords, "en-GB")("thisDevice")).toBe("This device");
  });

  it("can name every catalogue", () => {
    const files = readdirSync(new URL("en", import.meta.url));
    expect(Object.keys(english)).toHaveLength(files.length);
  });
});
