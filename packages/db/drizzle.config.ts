import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./src/schema/user.ts", "./src/schema/goal.ts", "./src/schema/log.ts", "./src/schema/standing.ts"],
  out: "./migrations",
  casing: "snake_case",
});
