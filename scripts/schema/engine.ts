import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { Pool } from "pg";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { letCharactersPass, withCharacters } from "./internal-characters.ts";
import { offlineAdapter } from "./offline-adapter.ts";

export const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Works with Prisma's own schema engine on a database. It is the WebAssembly build: that comes with npm,
 * where the binary engine is a separate download that fails behind a firewall.
 */
export async function withEngine<Result>(databaseUrl: string, run: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: databaseUrl });
  const engine = await engineOn(new WholeScripts(pool));
  try {
    return await run(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The adapter cuts scripts at every semicolon, in comments and function bodies too. PostgreSQL takes
 * a script whole, and as one transaction: a migration is applied or it is not.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    return whole(await super.connect());
  }

  /** The adapter's own would, given an address, connect to the same database again; an empty one is brought instead. */
  override connectToShadowDb() {
    return this.connect();
  }
}

function whole<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => withCharacters(await queryRaw(query));
  return adapter;
}

/** The DDL that makes an empty database what `prisma/schema` says. */
export async function ddlOfSchema(): Promise<string> {
  const engine = await engineOn(offlineAdapter);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: await schemaFiles() },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  } finally {
    engine.free();
  }
}

/** The DDL that brings what the migrations produce, in a database that is still empty, to what `prisma/schema` says; "" when they agree. */
export async function ddlFromMigrations(databaseUrl: string, migrations: MigrationList): Promise<string> {
  letCharactersPass();
  return withEngine(databaseUrl, async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", files: await schemaFiles() },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return exitCode === 2 && stdout ? stdout : "";
  });
}

async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const folder = path.resolve("prisma/schema");
  const files = (await readdir(folder)).sort().map((name) => path.join(folder, name));
  return Promise.all(files.map(async (file) => ({ path: file, content: await readFile(file, "utf8") })));
}

async function engineOn(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  await loadWebAssembly();
  const datamodels = (await schemaFiles()).map(({ path: file, content }): [string, string] => [file, content]);
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
}

let loaded: Promise<void> | undefined;

function loadWebAssembly(): Promise<void> {
  loaded ??= (async () => {
    const directory = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
    const compiled = await WebAssembly.compile(await readFile(path.join(directory, "schema_engine_bg.wasm")));
    const { exports } = await WebAssembly.instantiate(compiled, { "./schema_engine_bg.js": bindings });
    bindings.__wbg_set_wasm(exports);
    (exports.__wbindgen_start as () => void)();
  })();
  return loaded;
}
