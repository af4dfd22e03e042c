// Loaded into a server under test (node --import): its clock is what the file says, and the real one while that is empty.
import { readFileSync } from "node:fs";

const RealDate = Date;
const realNow = Date.now;
const file = process.env.CAIRN_TEST_CLOCK;

function now() {
  const text = readFileSync(file, "utf8");
  return text === "" ? realNow() : RealDate.parse(text);
}

RealDate.now = now;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
});
