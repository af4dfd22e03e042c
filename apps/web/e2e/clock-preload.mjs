// Loaded into a server under test (node --import): its clock is what the file says, and the real one while that is empty.
import { readFileSync } from "node:fs";

const RealDate = Date;
const file = process.env.CAIRN_TEST_CLOCK;

function now() {
  const text = readFileSync(file, "utf8");
  return text === "" ? RealDate.now() : RealDate.parse(text);
}

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};
