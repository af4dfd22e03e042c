import { SignUp } from "@cairn/core/model/user";
import { describe, expect, test } from "vitest";
import { validate } from "./validate.ts";

const GOOD = {
  name: " Ada ",
  email: "Ada@Example.org",
  password: "correct horse battery",
  zone: "Europe/Lisbon",
  locale: "en-GB",
};

describe("a form's input", () => {
  test("that is fine comes back as the schema leaves it", () => {
    expect(validate(SignUp, GOOD)).toEqual({
      value: { ...GOOD, name: "Ada", email: "ada@example.org" },
      errors: null,
    });
  });
  test("that is not has one sentence at each field, with the fix", () => {
    const { value, errors } = validate(SignUp, { ...GOOD, name: " ", email: "ada", password: "short" });
    expect(value).toBeNull();
    expect(errors).toEqual({
      name: "Fill this in.",
      email: "Write an e-mail address, such as name@example.org.",
      password: "Use at least 15 characters. A few words in a row work well.",
    });
  });
});
