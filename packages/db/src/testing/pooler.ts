import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type postgres from "postgres";
import { asPrivileges } from "../embedded/process.ts";
import type { Endpoint } from "../embedded.ts";
import { identifier } from "../roles.ts";

const PORT = 6432;
/** What a start-up says of time, which a pooler in transaction mode drops: the role says it instead. */
const TIMEOUTS = { statement_timeout: "5s", lock_timeout: "4s", idle_in_transaction_session_timeout: "10s" };

export type Pooler = { path: string; stop: () => Promise<void> };

/**
 * Starts Debian's pgbouncer in transaction mode before every database of a server, as an operator would set it up.
 * @throws where it is not installed or does not start
 */
export async function startPooler(admin: postgres.Sql, app: Endpoint): Promise<Pooler> {
  if (!("path" in app)) throw new Error("The pooler reaches the server by its socket.");
  for (const [name, value] of Object.entries(TIMEOUTS))
    await admin.unsafe(`alter role ${identifier(app.user)} set ${name} = '${value}'`);
  const folder = await mkdtemp(join(tmpdir(), "cairn-pooler-"));
  const privileges = await asPrivileges(folder, folder);
  await writeFile(join(folder, "users"), `"${app.user}" "${app.password}"\n`);
  await writeFile(
    join(folder, "pgbouncer.ini"),
    `[databases]
* = host=${dirname(app.path)} port=5432
[pgbouncer]
unix_socket_dir = ${folder}
listen_port = ${PORT}
auth_type = trust
auth_file = ${folder}/users
pool_mode = transaction
default_pool_size = 10
max_client_conn = 2000
server_idle_timeout = 2
ignore_startup_parameters = ${Object.keys(TIMEOUTS).join(",")}
`,
  );
  const [file = "", ...args] = [...privileges.prefix, "pgbouncer", join(folder, "pgbouncer.ini")];
  const child = spawn(file, args, { ...privileges.user, stdio: ["ignore", "ignore", "pipe"] });
  const closed = once(child, "close");
  await new Promise<void>((done, fail) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (/process up/.test(said)) done();
    });
    child.once("error", fail);
    child.once("close", () => fail(new Error(`pgbouncer ended:\n${said}`)));
  });
  return {
    path: join(folder, `.s.PGSQL.${PORT}`),
    async stop() {
      child.kill("SIGTERM");
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
