import path from "node:path";
import { inject } from "vitest";
import { withDatabase } from "../database.ts";
import { connect } from "../postgres/connection.ts";
import { copyTemplate } from "./throw-away.ts";

// Before the file's own imports: lib/env.ts reads these when it is first asked.
const name = `worker_${process.env.VITEST_POOL_ID}`;
const { owner, app, public: visitors } = inject("migrated");
const { authSecret, auditSigningKey } = inject("secrets");

Object.assign(process.env, {
  OWNER_DATABASE_URL: withDatabase(owner, name),
  APP_DATABASE_URL: withDatabase(app, name),
  PUBLIC_DATABASE_URL: withDatabase(visitors, name),
  AUTH_SECRET: authSecret,
  AUDIT_SIGNING_KEY: auditSigningKey,
  APP_URL: "http://localhost:3000",
  STORAGE_DIRECTORY: path.join(inject("home"), name),
});

const client = await connect(withDatabase(owner, "postgres"));
const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]).finally(() => client.end());
if (!rowCount) await copyTemplate(owner, name);
