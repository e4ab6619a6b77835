/** The values that a form was given, as JSON. */
export const givenField = "$given";

/** Where a form leads when it is done; nothing for the page it was on. */
export const nextField = "$next";

/**
 * What a form says that a browser sent without scripts: the values it was given, and in their place what its controls say.
 * Each becomes what the given one was: a text, a number, yes or no, a list.
 */
export function readPlainForm(sent: FormData): unknown {
  const read = givenIn(sent);
  for (const name of new Set(sent.keys())) if (!name.startsWith("$")) put(read, name.split("."), sent.getAll(name));
  return read;
}

function givenIn(sent: FormData): unknown {
  try {
    return JSON.parse(String(sent.get(givenField)));
  } catch {
    return {};
  }
}

function put(into: unknown, [name, ...rest]: string[], said: FormDataEntryValue[]): void {
  if (name === undefined || name === "__proto__" || typeof into !== "object" || into === null) return;
  const place = into as Record<string, unknown>;
  if (rest.length > 0) put(place[name], rest, said);
  else place[name] = asGiven(place[name], said);
}

function asGiven(given: unknown, said: FormDataEntryValue[]): unknown {
  const last = said.at(-1);
  if (Array.isArray(given)) return said.filter((one) => one !== "");
  if (typeof given === "boolean") return last !== "false" && last !== "";
  if (typeof given === "number") return last === "" ? Number.NaN : Number(last);
  return last;
}

/** What may stand in the page again: everything but passwords. */
export const withoutSecrets = (typed: unknown): unknown =>
  typed && typeof typed === "object" ? Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name))) : typed;
