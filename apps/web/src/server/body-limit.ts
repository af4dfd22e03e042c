import type { IncomingMessage } from "node:http";

/**
 * Calls `exceeded` once the body is, or is announced to be, longer than `limit` bytes; what comes after is dropped. The
 * counting sits where node's parser hands over each chunk, so that it costs nobody the stream and no announced length is
 * believed.
 */
export function limitBody(request: IncomingMessage, limit: number, exceeded: () => void): void {
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    exceeded();
    return;
  }
  const push = request.push.bind(request);
  let seen = 0;
  request.push = (chunk, encoding) => {
    if (chunk === null) return seen > limit ? false : push(null);
    const before = seen;
    seen += chunk.length;
    if (seen <= limit) return push(chunk, encoding);
    if (before <= limit) exceeded();
    return false;
  };
}
