import { createHmac, timingSafeEqual } from "node:crypto";
import { uuidv7 } from "uuidv7";

/**
 * What a device gets that has signed in to an account, for its cookie: an id, and our signature of the id for that account.
 * It opens nothing. It only tells this device from all strangers that try passwords for the same account.
 */
export function newDevice(secret: string, email: string): string {
  const id = uuidv7();
  return `${id}.${signature(secret, email, id)}`;
}

/** The id of a device that signed in to this account before; null for a stranger. */
export function knownDevice(secret: string, email: string, device: string | null): string | null {
  const [id = "", signed = ""] = (device ?? "").split(".", 2);
  const expected = Buffer.from(signature(secret, email, id));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

function signature(secret: string, email: string, id: string): string {
  return createHmac("sha256", secret).update(`device ${id} of ${email}`).digest("base64url");
}
