import type { Environment } from "../env.ts";

type Bucket = { capacity: number; refillPerMinute: number };

/** What a person may write at once comes back within five minutes: `CAIRN_LIMIT_WRITES`. */
export function writesBucket({ limits }: Environment): Bucket {
  return { capacity: limits.writes, refillPerMinute: Math.max(1, limits.writes / 5) };
}

/**
 * How much of the bucket is left, in the two fields of draft-ietf-httpapi-ratelimit-headers: `q` writes in `w` seconds, `r` of
 * them left, and all of them again after `t` seconds. How long to wait when there is none says Retry-After.
 */
export function rateLimitHeaders(
  { capacity, refillPerMinute }: Bucket,
  left: number,
): Record<string, string> {
  const seconds = (writes: number) => Math.ceil((writes * 60) / refillPerMinute);
  return {
    "RateLimit-Policy": `"writes";q=${capacity};w=${seconds(capacity)}`,
    RateLimit: `"writes";r=${left};t=${seconds(capacity - left)}`,
  };
}
