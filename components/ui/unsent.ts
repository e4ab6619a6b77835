const prefix = "unsent:";

/** Browsers may refuse storage (private windows, full disk); then nothing is kept and nothing breaks. */
function inStorage<Result>(act: (kept: Storage) => Result): Result | undefined {
  try {
    return act(window.sessionStorage);
  } catch {
    return undefined;
  }
}

/** What was kept in this tab under this key, which names the person and the record. */
export const unsentAt = (key: string): string | null => inStorage((kept) => kept.getItem(prefix + key)) ?? null;

/** Keeps in this tab what has not reached the server yet. */
export const keepUnsent = (key: string, text: string): void => void inStorage((kept) => kept.setItem(prefix + key, text));

export const forgetUnsent = (key: string): void => void inStorage((kept) => kept.removeItem(prefix + key));

/** On sign-out: whoever sits down next must not find unsent text. */
export function clearUnsent(): void {
  inStorage((kept) => {
    for (const key of Object.keys(kept)) if (key.startsWith(prefix)) kept.removeItem(key);
  });
}
