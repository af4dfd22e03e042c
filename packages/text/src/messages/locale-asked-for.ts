import { spokenAs } from "./languages.ts";

/** Of the languages that a browser asks for ("de-AT,de;q=0.9,en;q=0.5") the locale of the first that there is. */
export function localeAskedFor(header: string): string | null {
  const asked = header.split(",").map((part) => {
    const [tag = "", quality = ""] = part.split(";");
    const q = /^\s*q=([\d.]+)\s*$/.exec(quality)?.[1];
    return { tag: tag.trim(), q: quality === "" ? 1 : Number(q ?? 0) };
  });
  return (
    asked
      .filter(
        ({ tag, q }) => q > 0 && /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(tag) && spokenAs(tag) !== null,
      )
      .sort((a, b) => b.q - a.q)[0]?.tag ?? null
  );
}
