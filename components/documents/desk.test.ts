import { describe, expect, it } from "vitest";

import { createDesk } from "@/components/documents/desk";
import { aProposal } from "@/domain/documents/factories";
import { applyEdits } from "@/domain/documents/rules";
import type { ProposalEdit, ProposalRevision } from "@/domain/documents/schema";
import type { FormResult } from "@/lib/form-result";

const proposal = aProposal();
const id = "11111111-1111-4111-8111-111111111111";
const check = (paragraph: string): ProposalEdit => ({ kind: "checked", id: paragraph, checked: true });
const isChecked = (from: typeof proposal, paragraph: string) => from.paragraphs.find((each) => each.id === paragraph)?.checked;

/** A server that keeps what it is sent, as the real one does. */
function aServer() {
  const server = { version: 1, proposal, received: [] as ProposalRevision[], isDown: false };
  const send = async (revision: ProposalRevision): Promise<FormResult<{ version: number }>> => {
    if (server.isDown) return { ok: false, message: "notSaved" };
    if (revision.version !== server.version) return { ok: false, message: "outdated", conflict: { version: server.version, theirs: {} } };
    server.received.push(revision);
    server.proposal = applyEdits(server.proposal, revision.edits);
    server.version += 1;
    return { ok: true, data: { version: server.version } };
  };
  return { server, send };
}

const aDesk = (send: ReturnType<typeof aServer>["send"]) => createDesk({ id, kept: { version: 1, proposal }, send, delay: 60_000 });

describe("a desk", () => {
  it("shows an act at once and sends it with the others", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    desk.do(check("p1"));
    desk.do(check("p2"));
    expect(isChecked(desk.read().proposal, "p2")).toBe(true);
    expect(desk.read()).toMatchObject({ saving: { state: "waiting" } });
    await desk.settle();
    expect(server.received).toEqual([{ id, version: 1, edits: [check("p1"), check("p2")] }]);
    expect(desk.read()).toMatchObject({ unsaved: [], saving: { state: "saved" } });
    expect(server.proposal).toEqual(desk.read().proposal);
  });

  it("sends nothing for an act that changes nothing", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    desk.do({ kind: "split", id: "nowhere", offset: 1 });
    await desk.settle();
    expect(server.received).toEqual([]);
  });

  it("reads the source anew for another kind of document, and lets go of what was done to its lines", () => {
    const { send } = aServer();
    const desk = aDesk(send);
    desk.do(check("p1"));
    desk.readAs(2, "LIST_OF_ISSUES");
    expect(desk.version()).toBe(2);
    expect(desk.read()).toMatchObject({ unsaved: [], proposal: { document: { kind: "LIST_OF_ISSUES" }, recommendations: [] } });
    expect(isChecked(desk.read().proposal, "p1")).toBe(false);
  });

  it("goes on from its own version", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    desk.do(check("p1"));
    await desk.settle();
    desk.do(check("p2"));
    await desk.settle();
    expect(server.received.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("keeps what was done while the line was down", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    server.isDown = true;
    desk.do(check("p1"));
    await desk.settle();
    desk.do(check("p2"));
    expect(desk.read()).toMatchObject({ saving: { state: "failed" } });
    server.isDown = false;
    await desk.settle();
    expect(server.received.map(({ edits }) => edits)).toEqual([[check("p1")], [check("p2")]]);
  });

  it("lets the second editor carry out their acts on the first's", async () => {
    const { server, send } = aServer();
    const [first, second] = [aDesk(send), aDesk(send)];
    first.do(check("p1"));
    await first.settle();
    second.do(check("p2"));
    await second.settle();
    expect(second.read()).toMatchObject({ saving: { state: "refused", conflict: { version: 2 } }, unsaved: [check("p2")] });

    second.arrive({ version: server.version, proposal: server.proposal });
    expect(second.read().theirs).not.toBeNull();
    second.decide("keepMine");
    await second.settle();
    expect(second.read()).toMatchObject({ theirs: null, unsaved: [], saving: { state: "saved" } });
    expect([isChecked(server.proposal, "p1"), isChecked(server.proposal, "p2")]).toEqual([true, true]);
  });

  it("lets them go instead", async () => {
    const { server, send } = aServer();
    const [first, second] = [aDesk(send), aDesk(send)];
    first.do(check("p1"));
    await first.settle();
    second.do(check("p2"));
    await second.settle();
    second.arrive({ version: server.version, proposal: server.proposal });
    second.decide("takeTheirs");
    await second.settle();
    expect(second.read()).toMatchObject({ theirs: null, unsaved: [] });
    expect(isChecked(second.read().proposal, "p2")).toBe(false);
    expect(server.received).toHaveLength(1);
  });

  it("takes what arrives when nothing of its own waits, and is not turned back by an older page", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    const newer = applyEdits(proposal, [check("p3")]);
    desk.arrive({ version: 5, proposal: newer });
    expect(desk.read().proposal).toBe(newer);
    desk.arrive({ version: 1, proposal });
    expect(desk.read().proposal).toBe(newer);
    server.version = 5;
    desk.do(check("p1"));
    await desk.settle();
    expect(server.received[0]?.version).toBe(5);
  });

  it("does not take its own other form for somebody else", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    server.version = 2;
    desk.movedTo(2);
    desk.do(check("p1"));
    await desk.settle();
    expect(desk.read()).toMatchObject({ saving: { state: "saved" } });
  });

  it("tells who has seen an older version whether only its own person was there since", async () => {
    const { server, send } = aServer();
    const desk = aDesk(send);
    desk.do(check("p1"));
    await desk.settle();
    expect(desk.since(1)).toBe(2);
    desk.arrive({ version: 3, proposal: server.proposal });
    expect([desk.since(1), desk.since(2), desk.since(3)]).toEqual([1, 2, 3]);
    server.version = 3;
    desk.do(check("p2"));
    await desk.settle();
    expect([desk.since(2), desk.since(3)]).toEqual([2, 4]);
  });
});
