import type { ClientBase } from "pg";
import { statementName } from "@/lib/statement-name";
import { isQuestion, type Statement } from "../postgres/statements.ts";

/** What one page or one act asks the database, to be asked again by itself. */
export interface Plan {
  user: string;
  statements: Pick<Statement, "text" | "values">[];
  isTransaction: boolean;
}

const entering = /^SELECT app_enter/;
/** Who is asking is no part of the question. */
const session = /app_session\(|"public"\."session"/;

/** The same statements as one connection would send them, entered once as whoever asked; what a page asks for as everybody, they may ask too. */
export function planOf(statements: Statement[]): Plan {
  const asked = statements.filter((statement) => isQuestion(statement) && !session.test(statement.text));
  const enter = statements.find(({ text }) => entering.test(text));
  const user = enter?.user ?? asked[0]?.user;
  if (!user) throw new Error("A page asks nothing: there is no limit to compare it with.");
  return { user, statements: [...(enter ? [enter] : []), ...asked], isTransaction: Boolean(enter) };
}

/** Asks a plan; `parameter` may change what a statement is asked with. */
export async function replay(
  client: ClientBase,
  { statements, isTransaction }: Plan,
  parameter = (value: string | null): string | null => value,
): Promise<unknown[]> {
  if (isTransaction) await client.query("BEGIN");
  const results: unknown[] = [];
  for (const { text, values } of statements) {
    const { rows } = await client.query({ name: statementName({ sql: text }), text, values: values.map(parameter) });
    results.push(rows);
  }
  if (isTransaction) await client.query("COMMIT");
  return results;
}
