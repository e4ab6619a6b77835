import { Client } from "pg";
import { closeDatabases } from "@/lib/db";
import { endOfLog, isQuestion, readStatements, type Statement } from "../postgres/statements.ts";
import { database, type Stage } from "./stage.ts";

/** Does something once, and returns what the application asked the database for it. */
export async function capture({ log }: Pick<Stage, "log">, act: () => Promise<unknown>): Promise<Statement[]> {
  const before = endOfLog(log);
  await act();
  return readStatements(log, before).filter((statement) => statement.database === database && statement.user.startsWith("tracker_"));
}

/** The same for what this process does: on connections that are written down, of which none is left open. */
export async function captured(stage: Stage, act: () => Promise<unknown>): Promise<Statement[]> {
  await closeDatabases();
  await stage.writeStatements(true);
  const statements = await capture(stage, act);
  await stage.writeStatements(false);
  await closeDatabases();
  return statements;
}

export const countOf = (statements: Statement[]): number => statements.filter(isQuestion).length;

export async function withClient<Result>(url: string, run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
