import { defineConfig } from "vitest/config";

/** Tests of what reads or writes the database, named as what they test; every other test runs on nothing. */
const onDatabase = ["**/{commands,queries,tampering,migrations,matrix,security,change,resilience,editors,audit,sessions,seed}.test.ts"];
/** Tests that start other programs or compute for seconds: they run with those of the database, to keep `npm run check` short. */
const slow = ["**/{hostile,libreoffice,password,isolated,start}.test.ts"];
const never = ["node_modules/**", ".next/**", ".data/**", ".cache/**", "e2e/**"];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    maxWorkers: 2,
    restoreMocks: true,
    // Its middleware asks for "next/server", which only a bundler finds.
    server: { deps: { inline: ["next-intl"] } },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...never, ...onDatabase, ...slow] },
      },
      {
        extends: true,
        test: { name: "slow", include: slow, exclude: never, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: onDatabase,
          exclude: never,
          pool: "forks",
          // What every file loads, it loads once a worker; nothing here may mock a module.
          isolate: false,
          globalSetup: "scripts/test/global-database.ts",
          setupFiles: "scripts/test/worker-database.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
