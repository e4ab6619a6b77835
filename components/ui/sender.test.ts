import { describe, expect, it } from "vitest";
import { createSender, noAnswer } from "@/components/ui/sender";
import type { FormResult, RequestKey } from "@/lib/form-result";

function anAction(...replies: (FormResult | Error)[]) {
  const keys: RequestKey[] = [];
  const action = async (_: string, key: RequestKey): Promise<FormResult> => {
    keys.push(key);
    const reply = replies.shift() ?? { ok: true, data: undefined };
    if (reply instanceof Error) throw reply;
    return reply;
  };
  return { action, keys };
}

describe("createSender", () => {
  it("keeps its key through refusals and lost replies, so that a repetition has one effect", async () => {
    const { action, keys } = anAction({ ok: false, message: "outdated" }, new TypeError("Failed to fetch"), { ok: true, data: undefined });
    const send = createSender(action);
    await send("a");
    await send("b");
    await send("b");
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it("takes a new key after a success", async () => {
    const { action, keys } = anAction();
    const send = createSender(action);
    await send("a");
    await send("a");
    expect(new Set(keys).size).toBe(2);
  });

  it("gives every form a key of its own", async () => {
    const { action, keys } = anAction();
    await createSender(action)("a");
    await createSender(action)("a");
    expect(new Set(keys).size).toBe(2);
  });

  it("answers a lost line as a refusal", async () => {
    const { action } = anAction(new TypeError("Failed to fetch"));
    expect(await createSender(action)("a")).toEqual({ ok: false, message: noAnswer });
  });

  it("lets the framework's own redirects through", async () => {
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/en/sign-in;307;" });
    const { action } = anAction(redirect);
    await expect(createSender(action)("a")).rejects.toBe(redirect);
  });
});
