type Arguments = Record<string, string | number>;

/** A message key that carries its arguments: `tooLong?max=2000`. */
export function withArguments(key: string, args: Arguments): string {
  const query = new URLSearchParams(Object.entries(args).map(([name, value]) => [name, String(value)]));
  return `${key}?${query}`;
}

/** The key and the arguments of a refusal; numbers come back as numbers, for plurals. */
export function readRefusal(message: string): { key: string; args: Arguments } {
  const [key = "", query] = message.split("?", 2);
  const args = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value]),
  );
  return { key, args };
}

type Issue = {
  code?: string;
  input?: unknown;
  origin?: string;
  format?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
};

/** The message key for a zod issue without one of its own: `safeParse(input, { error: explainIssue })`. */
export function explainIssue(issue: Issue): string {
  if (isMissing(issue.input)) return "required";

  const isText = issue.origin === "string";
  const isList = issue.origin === "array" || issue.origin === "set";

  if (issue.code === "too_big") {
    const key = isText ? "tooLong" : isList ? "tooMany" : "tooLarge";
    return withArguments(key, { max: String(issue.maximum) });
  }
  if (issue.code === "too_small") {
    if ((isText || isList) && Number(issue.minimum) === 1) return "required";
    const key = isText ? "tooShort" : isList ? "tooFew" : "tooSmall";
    return withArguments(key, { min: String(issue.minimum) });
  }
  if (issue.code === "invalid_format") return formats[issue.format ?? ""] ?? "invalid";
  return "invalid";
}

const isMissing = (input: unknown) => input === undefined || input === null || input === "" || Number.isNaN(input);

const formats: Record<string, string> = {
  url: "notAUrl",
  email: "notAnEmail",
  date: "notADate",
  datetime: "notADate",
};
