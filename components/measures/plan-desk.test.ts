import { describe, expect, it } from "vitest";

import { type CellName, createPlanDesk } from "@/components/measures/plan-desk";
import { noAnswer } from "@/components/ui/sender";
import type { CellRevision } from "@/domain/measures/plan/schema";
import type { FormResult } from "@/lib/form-result";

const name: CellName = { measureId: "one", cell: "budget", language: "en" };
const other: CellName = { ...name, cell: "planItem" };

/** A desk with a server that keeps cells as the real one does: refuses what it does not understand, and what has changed meanwhile. */
function aDesk() {
  const server = { cells: new Map<string, string>(), received: [] as CellRevision[], isDown: false };
  const kept: { unsaved: CellRevision[] } = { unsaved: [] };
  let lines = 0;
  const send = async (revision: CellRevision): Promise<FormResult<{ was: string }>> => {
    if (server.isDown) return { ok: false, message: noAnswer };
    server.received.push(revision);
    const now = server.cells.get(revision.cell) ?? "";
    if (now !== revision.was && now !== revision.value)
      return { ok: false, message: "outdated", conflict: { version: 1, theirs: { value: now } } };
    if (revision.value === "wrong") return { ok: false, fields: { value: "invalid" } };
    server.cells.set(revision.cell, revision.value);
    return { ok: true, data: { was: revision.value } };
  };
  const desk = createPlanDesk({
    sender: () => {
      lines += 1;
      return send;
    },
    keep: (unsaved) => {
      kept.unsaved = unsaved;
    },
  });
  return { desk, server, kept, lines: () => lines };
}

describe("the desk of a plan", () => {
  it("saves each cell by itself, on a line of its own", async () => {
    const { desk, server, kept, lines } = aDesk();
    desk.write(name, "", "a donor");
    desk.write(other, "", "item 4");
    await desk.settle();
    expect(Object.fromEntries(server.cells)).toEqual({ budget: "a donor", planItem: "item 4" });
    expect([desk.read(name)?.saving.state, lines(), kept.unsaved, desk.hasUnsaved()]).toEqual(["saved", 2, [], false]);
  });

  it("shows what the page says anew, but not over what is not saved", async () => {
    const { desk, server } = aDesk();
    desk.write(name, "", "a donor");
    await desk.settle();
    desk.arrive(name, "another donor");
    expect(desk.read(name)?.written).toBe("another donor");
    server.isDown = true;
    desk.write(name, "another donor", "mine");
    await desk.settle();
    desk.arrive(name, "a donor");
    expect(desk.read(name)).toMatchObject({ written: "mine", saving: { state: "failed" } });
    desk.write(other, "", "x");
    expect(desk.hasUnsaved()).toBe(true);
  });

  it("keeps what was refused until it is put right or given up", async () => {
    const { desk, kept } = aDesk();
    desk.write(name, "", "wrong");
    await desk.settle();
    expect([desk.read(name)?.saving.state, desk.hasUnsaved()]).toEqual(["refused", true]);
    expect(kept.unsaved).toEqual([{ ...name, was: "", value: "wrong" }]);
    desk.arrive(name, "");
    expect(desk.read(name)?.written).toBe("wrong");
    desk.giveUp(name);
    expect([desk.read(name)?.written, desk.read(name)?.saving.state, kept.unsaved]).toEqual(["", "idle", []]);

    desk.write(name, "", "wrong");
    await desk.settle();
    desk.write(name, "", "");
    expect([desk.read(name)?.saving.state, kept.unsaved]).toEqual(["idle", []]);
  });

  it("lets the second writer see what the first wrote, and decide", async () => {
    const { desk, server } = aDesk();
    server.cells.set("budget", "theirs");
    desk.write(name, "", "mine");
    await desk.settle();
    expect(desk.read(name)?.saving).toMatchObject({ state: "refused", conflict: { theirs: { value: "theirs" } } });
    expect(server.cells.get("budget")).toBe("theirs");
    desk.insist(name);
    await desk.settle();
    expect(server.cells.get("budget")).toBe("mine");

    server.cells.set("budget", "theirs again");
    desk.write(name, "mine", "mine again");
    await desk.settle();
    desk.giveUp(name);
    await desk.settle();
    expect([desk.read(name)?.written, server.cells.get("budget")]).toEqual(["theirs again", "theirs again"]);
  });

  it("sends again what did not arrive", async () => {
    const { desk, server } = aDesk();
    server.isDown = true;
    desk.write(name, "", "a donor");
    await desk.settle();
    server.isDown = false;
    desk.insist(name);
    await desk.settle();
    expect([server.cells.get("budget"), desk.read(name)?.saving.state]).toEqual(["a donor", "saved"]);
  });

  it("puts back what an earlier look left, without sending it by itself", async () => {
    const { desk, server, kept } = aDesk();
    const left = { ...name, was: "", value: "typed before" };
    desk.write(other, "", "newer");
    desk.putBack([left, { ...other, was: "", value: "older" }]);
    await desk.settle();
    expect(desk.read(name)).toMatchObject({ written: "typed before", isLeft: true });
    expect([server.cells.get("budget"), server.cells.get("planItem"), desk.hasUnsaved()]).toEqual([undefined, "newer", false]);
    expect(kept.unsaved).toEqual([left]);

    desk.insist(name);
    await desk.settle();
    expect([server.cells.get("budget"), desk.read(name)?.isLeft, kept.unsaved]).toEqual(["typed before", false, []]);
  });

  it("forgets what was left when it has been saved after all", () => {
    const { desk, kept } = aDesk();
    desk.putBack([{ ...name, was: "", value: "typed before" }]);
    desk.arrive(name, "something else");
    expect(desk.read(name)?.isLeft).toBe(true);
    desk.arrive(name, "typed before");
    expect([desk.read(name)?.isLeft, kept.unsaved]).toEqual([false, []]);
  });
});
