import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { recordBody, reviseBody } from "@/domain/institutions/commands";
import { findAdministeredBody, listAdministeredBodies } from "@/domain/institutions/queries";
import { type StateBodyRecord, stateBodySchema } from "@/domain/institutions/schema";
import { aBody, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let administrator: Actor;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  administrator = await aPerson({ stateId, holds: [{ role: "ADMINISTRATOR" }] });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const body = (over: Partial<StateBodyRecord> = {}): StateBodyRecord => ({
  stateId,
  names: named("Ministry of Health"),
  acronyms: { en: "MoH", ru: "", kk: "" },
  kind: "MINISTRY",
  validFrom: "2017-01-25",
  validTo: "",
  successorId: "",
  ...over,
});
const revision = (id: string, over: Partial<StateBodyRecord> = {}) => {
  const { stateId: _, ...described } = body(over);
  return { ...described, id, version: 1 };
};
const actions = async () =>
  (await ownerDatabase().auditEntry.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(({ action }) => action);

describe("recordBody", () => {
  it("adds a body to the register", async () => {
    const { id } = await recordBody(administrator, body());
    expect(await findAdministeredBody(administrator, id)).toMatchObject({
      names: named("Ministry of Health"),
      validFrom: "2017-01-25",
      validTo: "",
      version: 1,
    });
    expect(await actions()).toEqual(["stateBody.record"]);
  });

  it("is refused to others, and in another State, and leaves no trace", async () => {
    const other = await aState();
    await expect(recordBody(secretariat, body())).rejects.toThrow(NotAllowed);
    await expect(recordBody(administrator, body({ stateId: other.id }))).rejects.toThrow(NotAllowed);
    expect([await ownerDatabase().stateBody.count(), await actions()]).toEqual([0, []]);
  });

  it("takes no body that ends before it begins", () => {
    const { error } = stateBodySchema.safeParse(body({ validTo: "2017-01-24" }));
    expect(error?.issues).toMatchObject([{ path: ["validTo"], message: "datesReversed" }]);
  });

  it("takes no successor from another State", async () => {
    const foreign = await aBody();
    await expect(recordBody(administrator, body({ successorId: foreign.id }))).rejects.toEqual(new RuleBroken("required", "successorId"));
  });
});

describe("reviseBody", () => {
  it("says when a body ended and what followed it", async () => {
    const [old, next] = [
      await recordBody(administrator, body()),
      await recordBody(administrator, body({ names: named("Ministry of Life") })),
    ];
    await reviseBody(administrator, revision(old.id, { validTo: "2026-05-01", successorId: next.id }));
    expect(await listAdministeredBodies(administrator, "en")).toMatchObject([
      { name: "Ministry of Life", validTo: null },
      { name: "Ministry of Health", acronym: "MoH", validTo: "2026-05-01", successor: "Ministry of Life" },
    ]);
    expect((await actions()).at(-1)).toBe("stateBody.revise");
  });

  it("refuses a body that would follow itself", async () => {
    const one = await recordBody(administrator, body());
    const other = await recordBody(administrator, body({ successorId: one.id }));
    for (const successorId of [one.id, other.id])
      await expect(reviseBody(administrator, revision(one.id, { successorId }))).rejects.toEqual(
        new RuleBroken("ownSuccessor", "successorId"),
      );
  });

  it("shows the second editor what the first one wrote", async () => {
    const { id } = await recordBody(administrator, body());
    await reviseBody(administrator, revision(id, { names: named("Ministry of Healthcare") }));
    const second = reviseBody(administrator, revision(id, { names: named("Ministry of Wellbeing") }));
    await expect(second).rejects.toThrow(Outdated);
    await expect(second).rejects.toMatchObject({
      theirs: { version: 2, theirs: { "names.en": "Ministry of Healthcare", "acronyms.en": "MoH", successorId: "" } },
    });
  });

  it("is refused to others, who do not see the form either", async () => {
    const { id } = await recordBody(administrator, body());
    await expect(reviseBody(secretariat, revision(id))).rejects.toThrow(NotAllowed);
    expect(await findAdministeredBody(secretariat, id)).toBeNull();
    expect(await listAdministeredBodies(secretariat, "en")).toEqual([]);
  });
});
