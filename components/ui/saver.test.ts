import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSaver, type Saving } from "@/components/ui/saver";
import { noAnswer } from "@/components/ui/sender";
import type { FormResult } from "@/lib/form-result";

type Draft = { text: string; version: number };
type Reply = FormResult<Partial<Draft>>;

/** A form with a line to the server that answers when told to. */
function aDesk() {
  const draft: Draft = { text: "", version: 1 };
  const sent: Draft[] = [];
  const states: Saving["state"][] = [];
  let answer: (reply: Reply) => void = () => undefined;
  const saver = createSaver<Draft>({
    delay: 1000,
    read: () => ({ ...draft }),
    write: (data) => Object.assign(draft, data),
    tell: ({ state }) => states.push(state),
    send: (values) => {
      sent.push(values);
      return new Promise((resolve) => (answer = resolve));
    },
  });
  return {
    ...saver,
    draft,
    sent,
    states,
    type(text: string) {
      draft.text = text;
      saver.note();
    },
    async reply(reply: Reply) {
      answer(reply);
      await vi.advanceTimersByTimeAsync(0);
    },
    pause: (time: number) => vi.advanceTimersByTimeAsync(time),
  };
}

const saved = (version: number): Reply => ({ ok: true, data: { version } });
const lost: Reply = { ok: false, message: noAnswer };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("createSaver", () => {
  it("is settled only once all is saved, also what another has begun to save meanwhile", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    desk.type("ab");
    let isSettled = false;
    void desk.settle().then(() => (isSettled = true));
    await desk.reply(saved(2));
    expect(desk.sent).toHaveLength(2);
    expect(isSettled).toBe(false);
    await desk.reply(saved(3));
    expect([isSettled, desk.draft.version]).toEqual([true, 3]);
  });

  it("waits until the person pauses, then saves once", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(900);
    desk.type("ab");
    await desk.pause(900);
    expect(desk.sent).toEqual([]);
    await desk.pause(100);
    expect(desk.sent).toEqual([{ text: "ab", version: 1 }]);
    await desk.reply(saved(2));
    expect(desk.states).toEqual(["waiting", "waiting", "saving", "saved"]);
  });

  it("sends the version it was given last", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    await desk.reply(saved(2));
    desk.type("b");
    await desk.pause(1000);
    expect(desk.sent[1]).toEqual({ text: "b", version: 2 });
  });

  it("never has two saves under way, and saves afterwards what was typed meanwhile", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    desk.type("ab");
    await desk.pause(5000);
    expect(desk.sent).toHaveLength(1);
    await desk.reply(saved(2));
    expect(desk.sent[1]).toEqual({ text: "ab", version: 2 });
    await desk.reply(saved(3));
    expect(desk.states.at(-1)).toBe("saved");
    expect(desk.sent).toHaveLength(2);
  });

  it("repeats an unanswered save unchanged before it sends anything newer", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    await desk.reply(lost);
    expect(desk.states.at(-1)).toBe("failed");
    desk.type("ab");
    await desk.pause(2000);
    expect(desk.sent[1]).toEqual({ text: "a", version: 1 });
    await desk.reply(saved(2));
    expect(desk.sent[2]).toEqual({ text: "ab", version: 2 });
  });

  it("keeps trying, ever more slowly, but at least every half minute", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    const pauses = [2000, 4000, 8000, 16000, 30000, 30000];
    for (const [tries, pause] of pauses.entries()) {
      await desk.reply(lost);
      await desk.pause(pause - 1);
      expect(desk.sent).toHaveLength(tries + 1);
      await desk.pause(1);
      expect(desk.sent).toHaveLength(tries + 2);
    }
  });

  it("does not repeat what the server refused until something is typed or asked", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    await desk.reply({ ok: false, message: "outdated", conflict: { version: 5, theirs: { text: "b" } } });
    expect(desk.states.at(-1)).toBe("refused");
    await desk.pause(60_000);
    expect(desk.sent).toHaveLength(1);
    desk.draft.version = 5;
    void desk.settle();
    expect(desk.sent[1]).toEqual({ text: "a", version: 5 });
  });

  it("settles only when a running save has been answered", async () => {
    const desk = aDesk();
    desk.type("a");
    await desk.pause(1000);
    let settled = false;
    void desk.settle().then(() => (settled = true));
    await desk.pause(500);
    expect(settled).toBe(false);
    await desk.reply(saved(2));
    expect(settled).toBe(true);
    expect(desk.sent).toHaveLength(1);
  });

  it("has nothing to send after the form itself was sent", async () => {
    const desk = aDesk();
    desk.type("a");
    desk.forget();
    await desk.pause(60_000);
    await desk.settle();
    expect(desk.sent).toEqual([]);
    expect(desk.states.at(-1)).toBe("idle");
  });
});
