import { Client } from "pg";

/** How many statements reach the database while `act` runs, entering the transaction included, its borders not. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  const original = Client.prototype.query;
  let count = 0;
  Client.prototype.query = function counted(this: Client, ...sent: unknown[]) {
    const [statement] = sent;
    const text = typeof statement === "string" ? statement : String((statement as { text?: string }).text);
    if (!/^(BEGIN|COMMIT|ROLLBACK)/i.test(text)) count += 1;
    return Reflect.apply(original, this, sent);
  } as typeof original;
  try {
    await act();
  } finally {
    Client.prototype.query = original;
  }
  return count;
}
