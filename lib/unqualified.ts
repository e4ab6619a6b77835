import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";

/**
 * The same connection, on which the tables that Prisma asks for are looked for in the schemas of the search path, as those of written
 * SQL are. Naming another schema to Prisma would not do: it looks for the types of the columns there too, and they exist once.
 */
export function unqualified(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: async () => connection(await factory.connect()) };
}

const bare = (query: SqlQuery): SqlQuery => ({ ...query, sql: query.sql.replaceAll('"public".', "") });

const connection = (inner: SqlDriverAdapter): SqlDriverAdapter => ({
  provider: inner.provider,
  adapterName: inner.adapterName,
  queryRaw: (query) => inner.queryRaw(bare(query)),
  executeRaw: (query) => inner.executeRaw(bare(query)),
  executeScript: (script) => inner.executeScript(script),
  startTransaction: async (level) => transaction(await inner.startTransaction(level)),
  getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: false },
  dispose: () => inner.dispose(),
});

const transaction = (inner: Transaction): Transaction => ({
  provider: inner.provider,
  adapterName: inner.adapterName,
  options: inner.options,
  queryRaw: (query) => inner.queryRaw(bare(query)),
  executeRaw: (query) => inner.executeRaw(bare(query)),
  commit: () => inner.commit(),
  rollback: () => inner.rollback(),
});
