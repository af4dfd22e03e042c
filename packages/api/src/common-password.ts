/** Long passwords that everybody knows: from films, lists and keyboards. Compared without case, spaces and signs. */
const KNOWN = [
  "correcthorsebatterystaple",
  "thequickbrownfoxjumpsoverthelazydog",
  "thequickbrownfox",
  "tobeornottobethatisthequestion",
  "maytheforcebewithyou",
  "imthekingoftheworld",
  "nevergonnagiveyouup",
  "theanswertolifeis42",
  "youshallnotpass",
  "winteriscoming",
  "onceuponatime",
  "openthedoorplease",
  "livelaughlove",
  "thisismypassword",
  "thisisasecurepassword",
  "thisisastrongpassword",
  "ihatepasswords",
  "idontknowmypassword",
  "iforgotmypassword",
];

/** What easy passwords are made of, longest first so that the whole goes before its part. */
const PARTS = [
  "administrator",
  "qwertyuiop",
  "motdepasse",
  "contrasena",
  "1q2w3e4r5t",
  "passphrase",
  "zaq12wsx",
  "asdfghjkl",
  "password",
  "passwort",
  "iloveyou",
  "trustno1",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "starwars",
  "computer",
  "internet",
  "whatever",
  "changeme",
  "mustang",
  "welcome",
  "letmein",
  "charlie",
  "michael",
  "jennifer",
  "liverpool",
  "chelsea",
  "arsenal",
  "pokemon",
  "freedom",
  "batman",
  "monkey",
  "dragon",
  "shadow",
  "master",
  "killer",
  "hunter",
  "soccer",
  "hockey",
  "secret",
  "qwerty",
  "qwertz",
  "azerty",
  "asdfgh",
  "zxcvbn",
  "please",
  "access",
  "login",
  "hello",
  "admin",
  "cairn",
  "love",
  "pass",
  "word",
  "goal",
  "user",
  "test",
  "root",
  "the",
  "and",
  "my",
  "is",
].sort((a, b) => b.length - a.length);

/** Rows of keys and alphabets; any stretch of four or more of them, either way round, is one part. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qaywsxedcrfv",
  "1qaz2wsx3edc4rfv5tgb6yhn",
];
const STRETCHES = ROWS.flatMap((row) => [row, [...row].reverse().join("")]);
const STRETCH_LEAST = 4;

/** So many letters and figures have to be left when all that is easy is taken away. */
const LEFT_LEAST = 6;

const LEET: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Whether a password is easy to guess although it is long: a known one, or one that is made of common parts, stretches of the
 * keyboard, repetitions and the person's own words (address, name) with little else. Works offline.
 */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const plain = fold(password);
  const spoken = unleet(plain);
  if (KNOWN.includes(plain) || KNOWN.includes(spoken)) return true;
  const words = own
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3);
  return [plain, spoken].some((text) => little(text, [...words, ...PARTS]));
}

function little(text: string, parts: readonly string[]): boolean {
  let left = withoutStretches(text);
  for (const part of parts) left = left.replaceAll(part, " ");
  left = left.replace(/(.{1,8}?)\1+/gu, "$1").replace(/\s/g, "");
  return [...left].length < LEFT_LEAST || new Set(left).size < 4;
}

function withoutStretches(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    const length = stretchAt(text, at);
    left += length >= STRETCH_LEAST ? " " : text.slice(at, at + 1);
    at += length >= STRETCH_LEAST ? length : 1;
  }
  return left;
}

function stretchAt(text: string, at: number): number {
  let longest = 0;
  for (const row of STRETCHES) {
    let length = 0;
    while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Letters and figures of any script, in lower case. */
function fold(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  const kept = folded.replace(/[^\p{L}\p{N}@$!]/gu, "");
  // Signs of scripts without letters count as they are.
  return kept === "" ? folded.replace(/\s/gu, "") : kept;
}

function unleet(text: string): string {
  return text.replace(/[0134578@$!]/g, (sign) => LEET[sign] ?? sign);
}
