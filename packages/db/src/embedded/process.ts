import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, chown, lchown, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** How PostgreSQL is run, which refuses to be root. */
export type Privileges = {
  /** The command in front of the binary's. */
  prefix: string[];
  /** The unprivileged user to become. */
  user?: User;
  /** Makes a file or directory private to the user that PostgreSQL runs as. */
  own(path: string, mode: number): Promise<void>;
};
type User = { uid: number; gid: number };

/**
 * As an ordinary user: directly. As root: in a user namespace where it is not root; where those are denied, or an existing
 * cluster belongs to somebody already, as that user, who gets the cluster but not what else is in the data directory.
 */
export async function asPrivileges(dataDir: string, cluster: string): Promise<Privileges> {
  const direct: Privileges = { prefix: [], own: chmod };
  if (process.getuid?.() !== 0) return direct;
  const owner = await stat(cluster).catch(() => undefined);
  if (!owner || owner.uid === 0) {
    const prefix = ["unshare", "--user", "--map-user=1000", "--"];
    const allowed = await execute("unshare", [...prefix.slice(1), "true"]).then(
      () => true,
      () => false,
    );
    if (allowed) return { ...direct, prefix };
  }
  const user = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await unprivilegedUser();
  if (owner?.uid === 0) await chownAll(cluster, user);
  // To be passed through by that user, not to be read.
  await chmod(dataDir, 0o711);
  const own = async (path: string, mode: number) => {
    await chown(path, user.uid, user.gid);
    await chmod(path, mode);
  };
  return { prefix: [], user, own };
}

async function unprivilegedUser(): Promise<User> {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "node", "nobody"]) {
    const found = users.find((fields) => fields[0] === name);
    if (found?.[2] && found[3]) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    "PostgreSQL cannot run as root, and this machine has no other user. Run Cairn as an ordinary user.",
  );
}

async function chownAll(directory: string, user: User) {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await chownAll(path, user);
    else await lchown(path, user.uid, user.gid);
  }
  await chown(directory, user.uid, user.gid);
}

function command(privileges: Privileges, binary: string, args: string[]) {
  const [file = binary, ...rest] = [...privileges.prefix, binary, ...args];
  // C messages: what the launcher reads from them does not depend on the machine's language.
  const options = { ...privileges.user, env: { ...process.env, LC_ALL: "C", LANG: "C", PGOPTIONS: "" } };
  return { file, args: rest, options };
}

/** Runs a tool to its end. @throws with what it said */
export async function run(privileges: Privileges, binary: string, args: string[]): Promise<void> {
  const tool = command(privileges, binary, args);
  await execute(tool.file, tool.args, tool.options).catch((error) => {
    throw new Error(`${basename(binary)} failed: ${String(error.stderr || error.message).trim()}`);
  });
}

export type PostgresProcess = {
  process: ChildProcess;
  exited: Promise<void>;
  hasExited(): boolean;
  /** The last of what it wrote. */
  output(): string;
};

export function spawnPostgres(
  privileges: Privileges,
  binary: string,
  args: string[],
  log: (line: string) => void,
): PostgresProcess {
  const server = command(privileges, binary, args);
  const child = spawn(server.file, server.args, {
    ...server.options,
    stdio: ["ignore", "pipe", "pipe"],
    // Of its own group: Ctrl-C reaches Cairn, which drains its requests and then stops the database.
    detached: process.platform !== "win32",
  });
  let output = "";
  let over = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      output = (output + text).slice(-4_000);
      for (const line of text.split("\n")) if (line.trim()) log(line.trim());
    });
  }
  // However this process ends, short of being killed: its database ends with it.
  const last = () => child.kill("SIGINT");
  process.once("exit", last);
  const exited = new Promise<void>((done) => {
    const end = () => {
      over = true;
      process.off("exit", last);
      done();
    };
    child.once("exit", end);
    child.once("error", (error) => {
      output += error.message;
      end();
    });
  });
  return { process: child, exited, hasExited: () => over, output: () => output };
}
