import { describe, expect, it } from "vitest";
import { readEnvironment } from "./env.ts";

const SECRET = "k".repeat(32);
const DATABASE = "postgres://cairn:secret@db.example:5432/cairn";

describe("the environment", () => {
  it("needs nothing: on one's own machine every variable has a default", () => {
    const env = readEnvironment({});
    expect(env).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: null,
      databaseUrl: null,
      databasePrepare: true,
      authSecret: null,
    });
  });

  it("takes a blank variable for an absent one", () => {
    expect(readEnvironment({ PORT: " ", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["CAIRN_URL", "cairn.example.org"],
    ["CAIRN_URL", "ftp://goals.example.org"],
    ["CAIRN_URL", "https://goals.example.org/cairn"],
    ["CAIRN_URL", "https://me:secret@goals.example.org"],
    ["DATABASE_URL", "mysql://cairn@db.example/cairn"],
    ["DATABASE_PREPARE", "no"],
    ["AUTH_SECRET", "short"],
    ["AUTH_SECRET", "replace-this-with-at-least-32-random-characters"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "the proxy"],
    ["CAIRN_LIMIT_SIGN_IN", "0"],
    ["CAIRN_PASSWORD_MIN", "7"],
  ])("refuses %s=%s in one line that names the variable and never its value", (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
    // Long enough to be told from the words of the rule.
    if (value.length > 4) expect(read).not.toThrow(value);
  });

  it("asks for a secret of the operator's own beside a database of the operator's own", () => {
    expect(() => readEnvironment({ DATABASE_URL: DATABASE })).toThrow("AUTH_SECRET");
    expect(readEnvironment({ DATABASE_URL: DATABASE, AUTH_SECRET: SECRET }).authSecret).toBe(SECRET);
  });

  it("takes the public address with a closing slash", () => {
    expect(readEnvironment({ CAIRN_URL: "https://goals.example.org/" }).publicUrl).toBe(
      "https://goals.example.org",
    );
  });
});
