import { unstable_rethrow } from "next/navigation";
import type { FormAction, FormResult } from "@/lib/form-result";

/** The refusal that stands for "no answer": the act may or may not have happened. */
export const noAnswer = "notSaved";

/** `crypto.randomUUID` is missing where a page is served without TLS, as on a local network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Calls a server action with a key that stays the same until the action succeeds, so that a
 * repeated click or a lost reply has one effect. No connection is a refusal like any other.
 */
export function createSender<Input, Data>(action: FormAction<Input, Data>) {
  let key = newKey();

  return async (input: Input): Promise<FormResult<Data>> => {
    try {
      const result = await action(input, key);
      if (result.ok) key = newKey();
      return result;
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, message: noAnswer };
    }
  };
}
