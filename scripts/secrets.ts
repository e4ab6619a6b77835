import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

export const dataDirectory = ".data";
const file = `${dataDirectory}/secrets.json`;

export interface Secrets {
  databaseOwner: string;
  databaseApp: string;
  databasePublic: string;
  authSecret: string;
  auditSigningKey: string;
}

/** This checkout's own secrets, made once. They are not for a server: that one gets its own from docker-compose.yml. */
export function secrets(): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const made = newSecrets();
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return made;
}

export function newSecrets(): Secrets {
  const password = () => randomBytes(24).toString("base64url");
  return {
    databaseOwner: password(),
    databaseApp: password(),
    databasePublic: password(),
    authSecret: randomBytes(48).toString("base64"),
    auditSigningKey: generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
  };
}
