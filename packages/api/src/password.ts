import { DomainError } from "@cairn/core/refusal/error";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
const PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";

/** Node's thread pool has four threads, and reading files needs one of them while people sign in. */
const AT_ONCE = 3;
/** Who would wait longer than a few seconds is better told so. */
const WAITING_MOST = 100;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most three hashes at once, first come first served. @throws DomainError UNAVAILABLE when the queue is full */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else {
    if (waiting.length >= WAITING_MOST) throw new DomainError("UNAVAILABLE", { params: { retryAfter: 5 } });
    await new Promise<void>((go) => waiting.push(go));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** An argon2id hash in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS));
}

/** Made with the same parameters from a password that nobody knows. */
let nobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (an unknown address) it takes as long, and the answer is no.
 * `stale` asks for a new hash, when the parameters have risen since it was made.
 */
export async function verifyPassword(
  stored: string | null,
  password: string,
): Promise<{ right: boolean; stale: boolean }> {
  // Not in the queue, which may be full: a refusal kept here would refuse every unknown address from then on.
  nobody ??= hash(crypto.randomUUID(), PARAMETERS);
  const against = stored ?? (await nobody);
  const right = await inTurn(() => verify(against, password));
  return { right: right && stored !== null, stale: !against.startsWith(PREFIX) };
}
