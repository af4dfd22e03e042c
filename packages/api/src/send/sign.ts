import { createHmac } from "node:crypto";

/**
 * Headers by which a receiver knows who sent a message and when, as Standard Webhooks has them: an HMAC-SHA-256 over id, time and
 * body, so that neither can be changed nor an old message be sent again later.
 * @param secret the bytes that sender and receiver share
 * @param at in milliseconds of the epoch
 */
export function signatureHeaders(
  secret: Buffer,
  id: string,
  at: number,
  body: string,
): Record<string, string> {
  const seconds = String(Math.floor(at / 1_000));
  const signature = createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${signature}` };
}
