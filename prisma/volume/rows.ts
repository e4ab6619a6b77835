import type { Client } from "pg";

export type Row = Record<string, unknown>;

const batch = 2_000;

/** Writes rows by the thousand. Every row of a table names the same columns; what is left out takes its default. */
export function rowWriter(client: Client) {
  const waiting = new Map<string, Row[]>();

  async function write(table: string): Promise<void> {
    const rows = waiting.get(table) ?? [];
    waiting.set(table, []);
    const name = client.escapeIdentifier(table);
    const columns = Object.keys(rows[0] ?? {})
      .map((column) => client.escapeIdentifier(column))
      .join(", ");
    if (columns)
      await client.query(`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1)`, [
        JSON.stringify(rows),
      ]);
  }

  return {
    async add(table: string, row: Row): Promise<void> {
      const rows = waiting.get(table) ?? [];
      waiting.set(table, rows);
      if (rows.push(row) >= batch) await write(table);
    },
    async finish(): Promise<void> {
      for (const table of waiting.keys()) await write(table);
    },
  };
}

export type Rows = ReturnType<typeof rowWriter>;
