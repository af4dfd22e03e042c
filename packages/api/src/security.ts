import type { PasswordChange, SignUp, User } from "@cairn/core/model/user";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import {
  findCredential,
  getPasswordHash,
  rehashPassword,
  setPassword,
  signUp,
} from "@cairn/db/crud/credential";
import { takeLimit } from "@cairn/db/crud/limit";
import { closeSession, openSession } from "@cairn/db/crud/session";
import type { Database } from "@cairn/db/session";
import { uuidv7 } from "uuidv7";
import { isCommonPassword } from "./common-password.ts";
import type { AuthPolicy } from "./context.ts";
import { knownDevice, newDevice } from "./device.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { refuseScope } from "./scope.ts";
import { hashSecret, newSecret } from "./secret.ts";

/** What the form sends, and who sends it. */
export type SignIn = {
  email: string;
  password: string;
  address: string;
  /** What the device says of itself (its User-Agent). */
  label: string;
  /** The hash of the session that the device comes with, which the new one takes the place of; null for none. */
  formerHash: string | null;
  /** What an earlier sign-in on this device got as `device`; null for none. */
  device: string | null;
};

/** No address is longer, and no password is worth hashing that signing up would have refused. */
const EMAIL_MAX = 254;
const PASSWORD_MAX = 1024;
/**
 * All strangers together may try one account ten times as often as one of them. NIST 800-63B asks for at most a hundred failures
 * in a row; whoever has used up this bucket from ten networks has locked out other strangers, and no device that signed in before.
 */
const STRANGERS = 10;

/**
 * Signs a device in. `token` is the secret for its cookie; only its hash is kept. `device` is for a cookie that stays, and gives
 * the device a bucket of its own from now on: nobody else can use up its tries. Takes as long and answers the same for an
 * unknown address as for a wrong password.
 * @throws DomainError UNAUTHENTICATED (field `password`, reason `sign_in`), RATE_LIMITED { retryAfter }, UNAVAILABLE
 */
export async function signIn(
  db: Database,
  given: SignIn,
  doors: AuthPolicy,
): Promise<{ token: string; device: string; user: User }> {
  const email = given.email.trim().toLowerCase().slice(0, EMAIL_MAX).toWellFormed().replaceAll("\u0000", "");
  await takeTry(db, email, given, doors);
  const found = await db.withoutUser((tx) => findCredential(tx, email));
  const { right, stale } = await verifyPassword(
    found?.passwordHash ?? null,
    given.password.slice(0, PASSWORD_MAX),
  );
  if (!found || !right) {
    throw new DomainError("UNAUTHENTICATED", { fields: [{ field: "password", reason: "sign_in" }] });
  }
  const stronger = stale ? await hashPassword(given.password) : null;
  const token = newSecret("session");
  const tokenHash = hashSecret(token);
  const label = given.label.toWellFormed().replaceAll("\u0000", "").slice(0, 200);
  await db.withoutUser(async (tx) => {
    if (stronger) await rehashPassword(tx, found.userId, found.passwordHash, stronger);
    if (given.formerHash !== null) await closeSession(tx, given.formerHash);
    await openSession(tx, { id: uuidv7(), userId: found.userId, tokenHash, label });
  });
  const user = await db.asUser(tokenHash, async (_tx, actor) => actor.user);
  return { token, device: newDevice(doors.deviceSecret, email), user };
}

async function takeTry(db: Database, email: string, given: SignIn, doors: AuthPolicy): Promise<void> {
  const { capacity, refillPerMinute } = signInBucket(doors);
  const device = knownDevice(doors.deviceSecret, email, given.device);
  if (device !== null) return take(db, `sign-in:device:${device}`, { capacity, refillPerMinute });
  await take(db, `sign-in:address:${given.address}`, { capacity, refillPerMinute });
  // Hashed: the counters outlive an account and need not say whose they were.
  await take(db, `sign-in:account:${hashSecret(email)}`, {
    capacity: capacity * STRANGERS,
    refillPerMinute: refillPerMinute * STRANGERS,
  });
}

/** Signs a device out. @returns whether there was such a session */
export function signOut(db: Database, tokenHash: string): Promise<boolean> {
  return db.withoutUser((tx) => closeSession(tx, tokenHash));
}

/** The person behind a token; null for nobody. Any other failure, a database out of reach too, is thrown. */
export async function findUser(db: Database, tokenHash: string): Promise<User | null> {
  try {
    return await db.asUser(tokenHash, async (_tx, actor) => actor.user);
  } catch (error) {
    if (error instanceof DomainError && error.code === "UNAUTHENTICATED") return null;
    throw error;
  }
}

/**
 * Makes an account; signing in is a second step. @returns its id
 * @throws DomainError INVALID for a weak password, CONFLICT (field `email`), RATE_LIMITED { retryAfter }, UNAVAILABLE
 */
export async function makeAccount(
  db: Database,
  given: SignUp,
  address: string,
  doors: AuthPolicy,
): Promise<string> {
  await take(db, `sign-up:address:${address}`, {
    capacity: doors.signUp,
    refillPerMinute: doors.signUp / 60,
  });
  refusePassword("password", given.password, [given.email, given.name], doors);
  const { name, email, zone, locale } = given;
  const id = uuidv7();
  const passwordHash = await hashPassword(given.password);
  await db.withoutUser((tx) => signUp(tx, { id, name, email, zone, locale, passwordHash }));
  return id;
}

/**
 * Sets another password and ends the person's other sessions, and their tokens when asked. Hashing happens between two transactions, so that it holds no
 * connection. @returns how many sessions and tokens were ended
 * @throws DomainError UNAUTHENTICATED, FORBIDDEN to a token, INVALID (fields `current`, `next`), RATE_LIMITED { retryAfter }
 */
export async function changePassword(
  db: Database,
  tokenHash: string,
  given: PasswordChange,
  doors: AuthPolicy,
  requestId: string,
): Promise<{ revoked: number; revokedTokens: number }> {
  const { user, hash } = await db.asUser(tokenHash, async (tx, actor) => {
    refuseScope(actor, "session");
    return { user: actor.user, hash: await getPasswordHash(tx) };
  });
  await take(db, `password:user:${user.id}`, signInBucket(doors));
  if (!(await verifyPassword(hash, given.current)).right) throw invalid("current", "password_wrong");
  refusePassword("next", given.next, [user.email, user.name], doors);
  const next = await hashPassword(given.next);
  return db.asUser(
    tokenHash,
    (tx, { sessionId }) => {
      const trace = { actor: `session:${sessionId}`, requestId };
      return setPassword(
        tx,
        user.id,
        { hash: next, keepSession: sessionId, revokeTokens: given.revokeTokens },
        trace,
      );
    },
    { cost: 1 },
  );
}

function signInBucket(doors: AuthPolicy) {
  return { capacity: doors.signIn, refillPerMinute: doors.signIn / 15 };
}

function refusePassword(field: string, password: string, own: string[], doors: AuthPolicy): void {
  const short = [...password].length < doors.passwordMin;
  if (short) throw invalid(field, "password_short", { min: doors.passwordMin });
  if (isCommonPassword(password, own)) throw invalid(field, "password_common");
}

/** In a transaction of its own: what is refused afterwards has been counted all the same. */
async function take(
  db: Database,
  key: string,
  bucket: { capacity: number; refillPerMinute: number },
): Promise<void> {
  const retryAfter = await db.withoutUser((tx) => takeLimit(tx, key, bucket));
  if (retryAfter > 0) throw new DomainError("RATE_LIMITED", { params: { retryAfter } });
}
