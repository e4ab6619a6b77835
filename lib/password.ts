import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id with 64 MiB: a guess costs an attacker the same memory as it costs us. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Two at a time, so that a flood of guesses cannot take all the memory; who comes after a hundred others is sent away. */
const atOnce = 2;
const longestQueue = 100;

let running = 0;
const queue: (() => void)[] = [];

/** Too many people are signing in at this very moment. */
export class TooBusy extends Error {}

/** Passwords are taken as typed, spaces included; only the two ways of writing an accented letter are made one. */
const asTyped = (password: string): string => password.normalize("NFC");

/** The argon2id hash of a password, in PHC format. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(asTyped(password), cost));

/**
 * Whether this is the password of the hash. Without a hash (no such account, or none with a password)
 * the answer is no, and takes as long.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const standIn = passwordHash ?? (await nobodysHash());
  const matches = await inTurn(() => verify(standIn, asTyped(password)));
  return passwordHash !== null && matches;
}

let nobodys: Promise<string> | undefined;
const nobodysHash = (): Promise<string> => (nobodys ??= hashPassword(crypto.randomUUID()));

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) {
    if (queue.length >= longestQueue) throw new TooBusy();
    await new Promise<void>((resolve) => queue.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}
