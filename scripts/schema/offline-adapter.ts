import type { SqlMigrationAwareDriverAdapterFactory, SqlResultSet } from "@prisma/driver-adapter-utils";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** The engine greets a database before it compares two schema files; this one answers without being there. */
const greeting: SqlResultSet = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 18.4", 180004]],
};

const notThere = () => Promise.reject(new Error("Comparing schema files needs no database."));

const connect = () =>
  Promise.resolve({
    provider: "postgres" as const,
    adapterName: "offline",
    queryRaw: () => Promise.resolve(greeting),
    executeRaw: notThere,
    executeScript: notThere,
    startTransaction: notThere,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  });

export const offlineAdapter: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "offline",
  connect,
  connectToShadowDb: connect,
};
