import { appDatabase, publicDatabase } from "@/lib/db";

/** Whether both database roles get an answer. */
export async function isDatabaseReady(): Promise<boolean> {
  const answers = await Promise.allSettled([appDatabase().$queryRaw`SELECT 1`, publicDatabase().$queryRaw`SELECT 1`]);
  return answers.every(({ status }) => status === "fulfilled");
}
