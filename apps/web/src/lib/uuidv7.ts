/** A UUID of version 7 (RFC 9562): the instant in ms, then 74 bits of chance. As the library, without its clock of ids. */
export function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const chance = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const variant = "89ab".charAt(Number.parseInt(chance.charAt(0), 16) % 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(1, 4)}-${variant}${chance.slice(4, 7)}-${chance.slice(7, 19)}`;
}
