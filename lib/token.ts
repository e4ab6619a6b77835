import { createHash, randomBytes } from "node:crypto";

/** 256 bits nobody can guess, fit for a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: enough to recognise it, nothing to use it with. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
