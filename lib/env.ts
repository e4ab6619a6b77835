import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";

import { z } from "zod";

const onOrOff = z.enum(["on", "off"], "must be on or off");
const address = z.url({ protocol: /^https?$/, error: "must be an address that begins with http:// or https://" });
const database = z.url({ protocol: /^postgres(ql)?$/, error: "must be an address like postgresql://user:password@host:5432/database" });

/** Words that stand for "put your own secret here", in our example and in everybody else's. */
const placeholder = /change.?me|replace|example|secret|password|default|insecure|^(.)\1+$/i;

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  APP_DATABASE_URL: database,
  PUBLIC_DATABASE_URL: database,
  AUTH_SECRET: z.string("is missing").min(32, "must have at least 32 characters"),
  AUDIT_SIGNING_KEY: z.string("is missing").transform(signingKey),
  AUDIT_FORMER_SIGNING_KEY: z.string().transform(signingKey).optional(),
  APP_URL: address,
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an address like smtp://host:587" }).optional(),
  MAIL_FROM: z.string().default("Treaty Tracker <no-reply@localhost>"),
  STORAGE_DIRECTORY: z.string().default(".data/files"),
  STORAGE_S3_ENDPOINT: address.optional(),
  STORAGE_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]+$/, "must be the name of a bucket")
    .optional(),
  STORAGE_S3_REGION: z.string().default("us-east-1"),
  STORAGE_S3_ACCESS_KEY: z.string().optional(),
  STORAGE_S3_SECRET_KEY: z.string().optional(),
  CLAMD_SOCKET: z.string().optional(),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce.number("must be a port").int("must be a port").min(1, "must be a port").max(65_535, "must be a port").default(3310),
  OIDC_ISSUER: address.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  SECOND_FACTOR: z.enum(["required", "off"], "must be required or off").default("required"),
  DEMONSTRATION: onOrOff.default("off"),
  WORKER: onOrOff.default("on"),
  MAIL_KEPT_DAYS: z.coerce
    .number("must be a number of days")
    .int("must be a whole number of days")
    .min(1, "must be 1 at least")
    .max(3650, "must be 3650 at most")
    .default(90),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent").default("info"),
});

const environment = schema.check((context) => {
  const { value } = context;
  const refuse = (name: keyof typeof value, message: string) =>
    context.issues.push({ code: "custom", input: value[name], path: [name], message });

  const allOrNone = (names: readonly (keyof typeof value)[], message: string) => {
    const missing = names.filter((name) => value[name] === undefined);
    if (missing.length < names.length) for (const name of missing) refuse(name, `is missing: ${message}`);
  };
  allOrNone(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"], "OpenID Connect needs all four OIDC variables, or none");
  allOrNone(
    ["STORAGE_S3_ENDPOINT", "STORAGE_S3_BUCKET", "STORAGE_S3_ACCESS_KEY", "STORAGE_S3_SECRET_KEY"],
    "a store of files needs its endpoint, bucket and both keys, or none of them",
  );
  if (value.CLAMD_SOCKET && value.CLAMD_HOST) refuse("CLAMD_SOCKET", "cannot be given beside CLAMD_HOST: the scanner listens in one place");
  if (value.SMTP_URL && value.MAIL_FROM.endsWith("@localhost>"))
    refuse("MAIL_FROM", "is missing: mail that is really sent needs a real sender");

  if (value.NODE_ENV !== "production" || value.DEMONSTRATION === "on") return;
  if (placeholder.test(value.AUTH_SECRET)) refuse("AUTH_SECRET", "is an example, not a secret: make one with `openssl rand -base64 48`");
  if (value.SECOND_FACTOR === "off") refuse("SECOND_FACTOR", "cannot be off in production: only the demonstration runs without it");
});

export type Environment = z.output<typeof environment>;

/** Checks a set of variables, taking NAME_FILE for NAME where a secret is kept in a file; one line for each that is wrong. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.keys(schema.shape).map((name) => [name, valueOf(name, variables)]);
  const result = environment.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path: [name], message }) => {
    const isMissing = valueOf(String(name), variables) === undefined && !message.startsWith("is missing");
    return `${String(name)} ${isMissing ? "is missing" : message}.`;
  });
  throw new Error([...new Set(problems)].join("\n"));
}

function valueOf(name: string, variables: Record<string, string | undefined>): string | undefined {
  const file = variables[`${name}_FILE`];
  const value = variables[name] || (file && readFileSync(file, "utf8").trim());
  return value || undefined;
}

/** An Ed25519 private key, as PEM or as base64 of PKCS #8; null for anything else. */
export function readSigningKey(text: string): KeyObject | null {
  try {
    const key = text.startsWith("-----")
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

function signingKey(text: string, context: z.core.$RefinementCtx<string>): KeyObject {
  const key = readSigningKey(text);
  if (key) return key;
  context.addIssue({ code: "custom", message: "must be an Ed25519 private key, as PEM or as base64 of PKCS #8" });
  return z.NEVER;
}

let checked: Environment | undefined;

/** The environment, checked when it is first needed, so that building needs none of it. What a test assigns to it comes first. */
export const env: Environment = new Proxy({} as Environment, {
  get: (own, name) => Reflect.get(name in own ? own : (checked ??= readEnvironment(process.env)), name),
});
