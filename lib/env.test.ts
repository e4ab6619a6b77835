import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { readEnvironment } from "@/lib/env";

const key = (type: "ed25519" | "x25519") =>
  (type === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("x25519")).privateKey;
const signingKey = key("ed25519").export({ format: "der", type: "pkcs8" }).toString("base64");

const complete = {
  NODE_ENV: "production",
  APP_DATABASE_URL: "postgresql://tracker_app:a@localhost:5432/tracker",
  PUBLIC_DATABASE_URL: "postgresql://tracker_public:b@localhost:5432/tracker",
  AUTH_SECRET: randomBytes(48).toString("base64"),
  AUDIT_SIGNING_KEY: signingKey,
  APP_URL: "https://tracker.example",
};

const refusal = (changed: Record<string, string | undefined>) => {
  try {
    readEnvironment({ ...complete, ...changed });
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

describe("the environment", () => {
  it("is accepted when complete, with the defaults filled in", () => {
    expect(readEnvironment(complete)).toMatchObject({ SECOND_FACTOR: "required", DEMONSTRATION: "off", LOG_LEVEL: "info" });
  });

  it("takes a store of files and a virus scanner with little said of them", () => {
    const names = ["STORAGE_S3_BUCKET", "STORAGE_S3_ACCESS_KEY", "STORAGE_S3_SECRET_KEY", "CLAMD_HOST"].map((name) => [name, "some"]);
    const given = { ...complete, STORAGE_S3_ENDPOINT: "http://127.0.0.1:9000", ...Object.fromEntries(names) };
    expect(readEnvironment(given)).toMatchObject({ STORAGE_S3_REGION: "us-east-1", CLAMD_PORT: 3310 });
  });

  it("is refused with one line for each variable that is wrong", () => {
    expect(refusal({ APP_DATABASE_URL: undefined, APP_URL: "tracker.example", LOG_LEVEL: "loud" }).split("\n")).toEqual([
      "APP_DATABASE_URL is missing.",
      "APP_URL must be an address that begins with http:// or https://.",
      "LOG_LEVEL must be debug, info, warn, error or silent.",
    ]);
  });

  it.each([
    ["a short secret", { AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters."],
    ["an empty secret", { AUTH_SECRET: "" }, "AUTH_SECRET is missing."],
    [
      "a key that cannot sign",
      { AUDIT_SIGNING_KEY: key("x25519").export({ format: "der", type: "pkcs8" }).toString("base64") },
      "AUDIT_SIGNING_KEY must be an Ed25519",
    ],
    [
      "half of a single sign-on",
      { OIDC_ISSUER: "https://login.example", OIDC_NAME: "Login" },
      "OIDC_CLIENT_ID is missing: OpenID Connect needs all four",
    ],
    [
      "half of a store of files",
      { STORAGE_S3_BUCKET: "files", STORAGE_S3_ACCESS_KEY: "key" },
      "STORAGE_S3_ENDPOINT is missing: a store of files needs its endpoint, bucket and both keys, or none of them.\nSTORAGE_S3_SECRET_KEY is",
    ],
    ["a bucket that is an address", { STORAGE_S3_BUCKET: "https://s3.example/files" }, "STORAGE_S3_BUCKET must be the name of a bucket"],
    ["a virus scanner in two places", { CLAMD_HOST: "clamd", CLAMD_SOCKET: "/run/clamd.ctl" }, "CLAMD_SOCKET cannot be given beside"],
    ["a virus scanner at no port", { CLAMD_HOST: "clamd", CLAMD_PORT: "clamd" }, "CLAMD_PORT must be a port"],
    ["mail that is kept for no time", { MAIL_KEPT_DAYS: "0" }, "MAIL_KEPT_DAYS must be 1 at least"],
    ["mail that is kept for ever", { MAIL_KEPT_DAYS: "for ever" }, "MAIL_KEPT_DAYS must be a number of days"],
    ["mail without a sender", { SMTP_URL: "smtp://mail:587" }, "MAIL_FROM is missing"],
    [
      "a database of another kind",
      { PUBLIC_DATABASE_URL: "mysql://localhost/x" },
      "PUBLIC_DATABASE_URL must be an address like postgresql://",
    ],
  ])("refuses %s", (_, changed, message) => {
    expect(refusal(changed)).toContain(message);
  });

  it.each([
    ["the example's secret", { AUTH_SECRET: exampleSecret() }, "AUTH_SECRET is an example"],
    ["one letter repeated", { AUTH_SECRET: "x".repeat(48) }, "AUTH_SECRET is an example"],
    ["no second factor", { SECOND_FACTOR: "off" }, "SECOND_FACTOR cannot be off in production"],
  ])("refuses %s in production, and lets the demonstration have it", (_, changed, message) => {
    expect(refusal(changed)).toContain(message);
    expect(refusal({ ...changed, DEMONSTRATION: "on" })).toBe("accepted");
    expect(refusal({ ...changed, NODE_ENV: "development" })).toBe("accepted");
  });

  it("takes a value from the file that NAME_FILE names, and prefers the variable itself", () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), "env-")), "secret");
    const kept = randomBytes(48).toString("base64");
    writeFileSync(file, `${kept}\n`);
    expect(readEnvironment({ ...complete, AUTH_SECRET: undefined, AUTH_SECRET_FILE: file }).AUTH_SECRET).toBe(kept);
    expect(readEnvironment({ ...complete, AUTH_SECRET_FILE: file }).AUTH_SECRET).toBe(complete.AUTH_SECRET);
  });

  it("reads the signing key as PEM too", () => {
    const pem = key("ed25519").export({ format: "pem", type: "pkcs8" }).toString();
    expect(readEnvironment({ ...complete, AUDIT_SIGNING_KEY: pem }).AUDIT_SIGNING_KEY.asymmetricKeyType).toBe("ed25519");
  });

  it("is explained, variable by variable, in .env.example", () => {
    const example = readFileSync(".env.example", "utf8");
    for (const name of [
      ...Object.keys(complete),
      "SMTP_URL",
      "OIDC_NAME",
      "STORAGE_S3_SECRET_KEY",
      "CLAMD_PORT",
      "SECOND_FACTOR",
      "DEMONSTRATION",
    ]) {
      if (name !== "NODE_ENV") expect(example).toMatch(new RegExp(`^#? ?${name}=`, "m"));
    }
  });
});

function exampleSecret(): string {
  return /^#? ?AUTH_SECRET=(.*)$/m.exec(readFileSync(".env.example", "utf8"))?.[1] ?? "";
}
