import { DomainError, invalid } from "@cairn/core/refusal/error";
import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from "fflate";

/** All that the files of lines may inflate to, in bytes: four times an account of a hundred thousand entries. */
const MAX_INFLATED = 100_000_000;
const MAX_ROWS = 500_000;
/** Characters. A longer line is cut, and is no JSON any more: it is named as a bad row, and the others are read. */
const MAX_LINE = 100_000;
/** Bytes inflated at a time: deflate makes at most a thousand of one, so that a bomb is noticed within eight megabytes. */
const STEP = 8_192;

/**
 * The lines of each file of lines in a zip, empty ones left out.
 * @throws INVALID at "file": no whole zip, or more than is read
 */
export function unzipLines(bytes: Uint8Array): Map<string, string[]> {
  const files = new Map<string, string[]>();
  const budget = { bytes: MAX_INFLATED, rows: MAX_ROWS };
  try {
    // Reads the directory at the end and inflates nothing: what was cut off has none.
    unzipSync(bytes, { filter: () => false });
    const unzip = new Unzip((file) => {
      if (/\.jsonl?$/.test(file.name)) files.set(file.name, linesOf(file, budget));
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof DomainError ? error : invalid("file", "archive_file");
  }
  return files;
}

/** A list that fills while the file is inflated. */
function linesOf(file: UnzipFile, budget: { bytes: number; rows: number }): string[] {
  const lines: string[] = [];
  const decoder = new TextDecoder();
  let rest = "";
  const add = (line: string) => {
    if (line === "") return;
    budget.rows -= 1;
    lines.push(line);
  };
  file.ondata = (error, chunk, final) => {
    if (error) throw error;
    budget.bytes -= chunk.length;
    const [first = "", ...others] = decoder.decode(chunk, { stream: !final }).split("\n");
    rest = joined(rest, first);
    for (const line of others) {
      add(rest);
      rest = joined("", line);
    }
    if (final) add(rest);
    if (budget.bytes < 0 || budget.rows < 0) throw invalid("file", "archive_size");
  };
  file.start();
  return lines;
}

function joined(rest: string, more: string): string {
  return rest.length >= MAX_LINE ? rest : (rest + more).slice(0, MAX_LINE);
}
