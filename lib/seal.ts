import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

import { env } from "@/lib/env";

const ivLength = 12;
const tagLength = 16;

const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", purpose, 32));

/** Encrypts with a key the database does not hold. What is sealed opens only for the same purpose and owner. */
export function seal(text: string, purpose: string, owner: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what `seal` made; null for what it did not make, or made for another purpose or owner. */
export function unseal(sealed: string, purpose: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivLength + tagLength) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, ivLength)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A hash that only this instance can make, for what is too easily guessed to be hashed plainly. */
export const keyedHash = (text: string, purpose: string): string => createHmac("sha256", keyFor(purpose)).update(text).digest("hex");
