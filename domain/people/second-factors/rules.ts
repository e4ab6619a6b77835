import { randomBytes } from "node:crypto";

import { Secret, TOTP } from "otpauth";

import { keyedHash } from "@/lib/seal";

const period = 30;

/** A clock may be one step ahead or behind. */
const tolerance = 1;

export const recoveryCodeCount = 10;

/** A secret as it is typed into an app: letters and digits that are not mistaken for each other. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The secret that is proposed to a session which has to set one up; as good as new, for who does not know our key. */
export const secretOf = (sessionId: string): string =>
  new Secret({ buffer: new Uint8Array(Buffer.from(keyedHash(sessionId, "proposed second factor"), "hex").subarray(0, 20)).buffer }).base32;

const totp = (secret: string, label = "") => new TOTP({ issuer: "Treaty Tracker", label, secret: Secret.fromBase32(secret), period });

/** The address that an app reads from the QR code. */
export const addressOf = (secret: string, email: string): string => totp(secret, email).toString();

/** The step of the clock that a code belongs to, or null if it belongs to none of now. */
export function stepOf(secret: string, code: string, at: Date): bigint | null {
  const delta = totp(secret).validate({ token: code.replaceAll(/\s/g, ""), timestamp: at.getTime(), window: tolerance });
  return delta === null ? null : BigInt(Math.floor(at.getTime() / 1000 / period) + delta);
}

/** The code that an app shows at this moment. */
export const codeAt = (secret: string, at: Date): string => totp(secret).generate({ timestamp: at.getTime() });

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const codeLength = 10;

/** Ten codes for the day the telephone is gone, each good once: "k7m2p-9xq4r". */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newRecoveryCode);

function newRecoveryCode(): string {
  let code = "";
  while (code.length < codeLength) {
    for (const byte of randomBytes(codeLength)) if (byte < alphabet.length * 8) code += alphabet.charAt(byte % alphabet.length);
  }
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2, codeLength)}`;
}

/** What is kept of a recovery code. */
export const recoveryHash = (code: string, userId: string): string => keyedHash(`${userId} ${lettersOf(code)}`, "recovery code");

/** Written with or without the hyphen, in capitals or not. */
const lettersOf = (code: string): string => code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Six digits are a code of the app; anything else is meant as a recovery code. */
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code.replaceAll(/\s/g, ""));
