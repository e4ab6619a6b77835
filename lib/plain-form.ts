/** The values that a form was given, as JSON. */
export const givenField = "$given";

/** Where a form leads when it is done; nothing for the page it was on. */
export const nextField = "$next";

/** Which of the texts that were kept stands in this form again, and is forgotten once the form is done. */
export const keptField = "$kept";

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
  typed && typeof typed === "object" ? Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecret(name))) : typed;

const isSecret = (name: string): boolean => /password/i.test(name);

/** What somebody typed, apart from what the form was given: enough to put it back into that form, and nothing secret. */
export type TypedForm = {
  /** What tells the form from others of its page: what it asks for, and which record it is about. */
  fields: string[];
  ids: Record<string, string>;
  given: Record<string, unknown>;
  typed: Record<string, unknown>;
  /** The words alone, as they may be read where there is no such form any more. */
  texts: string[];
  hadFiles: boolean;
};

/** What was typed into a form that a browser sent without scripts; null where nothing was. Files are left out, and it is said. */
export function typedIn(sent: FormData): TypedForm | null {
  const [given, words] = [asRecord(givenIn(sent)), wordsIn(sent)];
  const names = [...new Set(words.keys())].filter((name) => !name.startsWith("$"));
  const controls = new Set(names.map((name) => name.split(".")[0]));
  const said = Object.entries(asRecord(withoutSecrets(readPlainForm(words))));
  const untouched = Object.entries(asRecord(withoutSecrets(given))).filter(([name]) => !controls.has(name));
  const typed = said.filter(([name]) => controls.has(name));
  if (typed.every(([name, value]) => JSON.stringify(value) === JSON.stringify(given[name]))) return null;
  return {
    fields: Object.keys(given).sort(),
    ids: Object.fromEntries(untouched.filter((entry): entry is [string, string] => isId(entry[1]))),
    given: Object.fromEntries(untouched),
    typed: Object.fromEntries(typed),
    texts: names.flatMap((name) => newWords(name, given, words)),
    hadFiles: [...sent.values()].some((one) => typeof one !== "string" && one.size > 0),
  };
}

/** Whether a form that is given this is the one that was typed into. */
export function isSameForm({ fields, ids }: Pick<TypedForm, "fields" | "ids">, given: unknown): boolean {
  const own = asRecord(JSON.parse(JSON.stringify(given)));
  const isSame = JSON.stringify(Object.keys(own).sort()) === JSON.stringify(fields);
  return isSame && Object.entries(ids).every(([name, id]) => own[name] === id);
}

const asRecord = (value: unknown): Record<string, unknown> =>
  value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const isId = (value: unknown): boolean => typeof value === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);

/** The form without its files and secrets, and with the ends of lines as they were before the browser sent them. */
function wordsIn(sent: FormData): FormData {
  const words = new FormData();
  for (const [name, value] of sent)
    if (typeof value === "string" && !isSecret(name)) words.append(name, name.startsWith("$") ? value : value.replaceAll("\r\n", "\n"));
  return words;
}

/** What a text field says that it did not say before; boxes and choices are no words. */
function newWords(name: string, given: unknown, words: FormData): string[] {
  const before = name.split(".").reduce<unknown>((place, step) => asRecord(place)[step], given);
  const said = String(words.getAll(name).at(-1));
  const isText = before === undefined || typeof before === "string" || typeof before === "number";
  return isText && said !== "" && !isId(said) && said !== String(before ?? "") ? [said] : [];
}
