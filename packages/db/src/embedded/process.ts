import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, chown, readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** How PostgreSQL is run, which refuses to be root. */
export type Privileges = {
  /** The command in front of the binary's. */
  prefix: string[];
  /** The unprivileged user to become. */
  user?: { uid: number; gid: number };
  /** Makes a directory private to the user that PostgreSQL runs as. */
  own(directory: string): Promise<void>;
};

/** As an ordinary user: directly. As root: in a user namespace where it is not root; where those are denied, as an existing user. */
export async function asPrivileges(dataDir: string): Promise<Privileges> {
  const direct: Privileges = { prefix: [], own: (directory) => chmod(directory, 0o700) };
  if (process.getuid?.() !== 0) return direct;
  const prefix = ["unshare", "--user", "--map-user=1000", "--"];
  try {
    await execute("unshare", [...prefix.slice(1), "true"]);
    return { ...direct, prefix };
  } catch {
    const user = await unprivilegedUser(dataDir);
    const own = async (directory: string) => {
      await chown(directory, user.uid, user.gid);
      await chmod(directory, 0o700);
    };
    await own(dataDir);
    return { prefix: [], user, own };
  }
}

/** The one that already owns the data, else postgres, node or nobody. */
async function unprivilegedUser(dataDir: string): Promise<{ uid: number; gid: number }> {
  const owner = await stat(dataDir);
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "node", "nobody"]) {
    const found = users.find((fields) => fields[0] === name);
    if (found?.[2] && found[3]) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    "PostgreSQL cannot run as root, and this machine has no other user. Run Cairn as an ordinary user.",
  );
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
  await execute(tool.file, tool.args, tool.options);
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
  const exited = new Promise<void>((done) => {
    const end = () => {
      over = true;
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
