import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";

export interface Statement {
  user: string;
  database: string;
  text: string;
  /** The parameters as PostgreSQL writes them, which is also how it takes them. */
  values: (string | null)[];
}

/** The setting that makes a line of the log begin with the time, the process, and who asked which database. */
export const logLinePrefix = "%m [%p] %u@%d ";

const entries = /^(?=\d{4}-\d\d-\d\d [\d:.]+ UTC \[\d+\] )/m;
const asked = /^\S+ \S+ UTC \[\d+\] (\S*)@(\S*) LOG: {2}(?:statement|execute [^:]*): ([\s\S]*)$/;
const detail = /^\S+ \S+ UTC \[\d+\] \S* DETAIL: {2}Parameters: ([\s\S]*)$/;
const parameter = /\$\d+ = (?:NULL|'((?:[^']|'')*)')/g;

/** The end of a log, from where to read on later. */
export const endOfLog = (log: string): number => statSync(log).size;

/** What a PostgreSQL with `log_statement = all` was asked, in the order it was asked, from a place in its log on. */
export function readStatements(log: string, from = 0): Statement[] {
  const statements: Statement[] = [];
  for (const entry of textFrom(log, from).split(entries)) {
    // The server marks every line that goes on with a tab.
    const text = entry.replace(/\n\t/g, "\n").trimEnd();
    const [, user, database, statement] = asked.exec(text) ?? [];
    if (user !== undefined && database && statement) statements.push({ user, database, text: statement, values: [] });
    const [, parameters] = detail.exec(text) ?? [];
    const last = statements.at(-1);
    if (parameters && last) last.values = [...parameters.matchAll(parameter)].map(([, value]) => value?.replaceAll("''", "'") ?? null);
  }
  return statements;
}

/** Whether a statement asks for something, rather than opening, entering, setting up or closing the transaction that others ask in. */
export const isQuestion = ({ text }: Statement): boolean =>
  !/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|DEALLOCATE)\b|^SELECT (app_enter|set_config)\(/i.test(text);

function textFrom(file: string, from: number): string {
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, bytes.length, from));
  } finally {
    closeSync(descriptor);
  }
}
