import { noAnswer } from "@/components/ui/sender";
import type { Conflict, FormResult } from "@/lib/form-result";

export type Saving =
  | { state: "idle" | "waiting" | "saving" | "failed" }
  | { state: "saved"; at: string }
  | { state: "refused"; message: string; conflict?: Conflict };

const longestPause = 30_000;

/**
 * Saves while a person writes, one save after the other, and keeps trying when the line is down.
 * What was sent without an answer is sent again unchanged before anything newer: its key is spoken for.
 */
export function createSaver<Values>({
  delay,
  read,
  send,
  write,
  tell,
}: {
  delay: number;
  read: () => Values;
  send: (values: Values) => Promise<FormResult<Partial<Values> | void>>;
  write: (data: Partial<Values>) => void;
  tell: (saving: Saving) => void;
}) {
  let changed = false;
  let failures = 0;
  let unanswered: Values | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<Outcome> | undefined;

  type Outcome = "saved" | "failed" | "refused";

  async function saveOnce(): Promise<Outcome> {
    if (unanswered === undefined) changed = false;
    const values = unanswered ?? read();
    tell({ state: "saving" });
    const result = await send(values);

    if (result.ok) {
      unanswered = undefined;
      failures = 0;
      if (result.data) write(result.data);
      tell(changed ? { state: "waiting" } : { state: "saved", at: new Date().toISOString() });
      return "saved";
    }
    if (result.message === noAnswer) {
      unanswered = values;
      failures += 1;
      tell({ state: "failed" });
      return "failed";
    }
    unanswered = undefined;
    changed = true;
    const message = result.message ?? Object.values(result.fields ?? {})[0] ?? "invalid";
    tell({ state: "refused", message, conflict: result.conflict });
    return "refused";
  }

  /** Sends what is not yet saved, until all is saved, the line is down or the server refuses. */
  async function settle(): Promise<void> {
    clearTimeout(timer);
    // Whoever waits here may find that another has begun the next save in the meantime, and waits for that too.
    while (running || changed || unanswered !== undefined) {
      running ??= saveOnce().finally(() => (running = undefined));
      const outcome = await running;
      if (outcome === "refused") return;
      if (outcome === "failed") {
        later(Math.min(longestPause, 1000 * 2 ** failures));
        return;
      }
    }
  }

  function later(pause: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), pause);
  }

  return {
    settle,
    /** Something was typed. */
    note() {
      changed = true;
      if (unanswered !== undefined) return;
      if (!running) tell({ state: "waiting" });
      later(delay);
    },
    /** All that was typed went another way: the form itself was sent. */
    forget() {
      clearTimeout(timer);
      changed = false;
      unanswered = undefined;
      tell({ state: "idle" });
    },
  };
}
