import { run } from "../process.ts";

/**
 * Prisma insists on finding its binary engine even when it only generates code.
 * Any program will do for that; Node is one that is always here.
 */
export async function generateClient(): Promise<void> {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await run(["node_modules/prisma/build/index.js", "generate"], { env });
}
