import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { recordTreatyAction, removeTreatyAction, reviseTreatyAction } from "@/domain/treaties/commands";
import { findTreatyActionForm, listTreaties } from "@/domain/treaties/queries";
import type { TreatyActionForm } from "@/domain/treaties/schema";
import { unsaid } from "@/domain/sources/rules";
import { countStatements } from "@/prisma/count-statements";
import { aContestedPoint, aTreaty, aTreatyAction } from "@/prisma/cycle-factory";
import { aPerson, aReform, aState, named } from "@/prisma/factories";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let treatyId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  treatyId = (await aTreaty({ names: named("Covenant") })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const action = (over: Partial<TreatyActionForm> = {}): TreatyActionForm => ({
  id: "",
  version: 1,
  stateId,
  treatyId,
  kind: "RATIFICATION",
  provision: "",
  reformId: "",
  enactedOn: "2005-11-28",
  depositedOn: "2006-01-24",
  effectiveOn: "2006-04-24",
  notes: unsaid,
  address: "",
  source: "Treaty action record",
  attestation: "VERIFIED",
  ...over,
});
const treaties = () => listTreaties(null, stateId, "en").then((found) => found.treaties);

it("an act is recorded, and everybody reads since when the treaty binds", async () => {
  await recordTreatyAction(secretariat, action());
  await recordTreatyAction(secretariat, action({ kind: "RESERVATION", effectiveOn: "", notes: named("To article 3.") }));
  expect(await treaties()).toMatchObject([
    {
      name: "Covenant",
      isBound: true,
      since: "2006-04-24",
      actions: [{ kind: "RATIFICATION" }, { kind: "RESERVATION", note: "To article 3." }],
    },
  ]);
  expect((await audited()).map(({ action: done }) => done)).toEqual(["treatyAction.record", "treatyAction.record"]);
});

it("an act of one State says nothing about another", async () => {
  await aTreatyAction({ stateId: (await aState()).id, treatyId });
  expect(await treaties()).toMatchObject([{ isBound: false, since: "", actions: [] }]);
});

it("the national act is named only to those who may see that reform", async () => {
  const reform = await aReform({ stateId, publishedAt: null });
  await aTreatyAction({ stateId, treatyId, reformId: reform.id });
  expect((await treaties())[0]?.actions).toMatchObject([{ reform: null }]);
  expect((await listTreaties(secretariat, stateId, "en")).treaties[0]?.actions).toMatchObject([{ reform: { id: reform.id } }]);
});

describe("an act is refused", () => {
  it("from who may not, for another State, and with what is another State's", async () => {
    const focalPoint = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT" }] });
    const foreign = (await aState()).id;
    await expectRefusal(() => recordTreatyAction(focalPoint, action()), NotAllowed);
    await expectRefusal(() => recordTreatyAction(secretariat, action({ stateId: foreign })), NotAllowed);
    const reform = await aReform({ stateId: foreign });
    await expectRefusal(() => recordTreatyAction(secretariat, action({ reformId: reform.id })), RuleBroken, { field: "reformId" });
    await expectRefusal(() => recordTreatyAction(secretariat, action({ treatyId: crypto.randomUUID() })), RuleBroken, {
      field: "treatyId",
    });
  });

  it.each([
    [{ depositedOn: "2100" }, "depositedOn"],
    [{ depositedOn: "2005-11-27" }, "depositedOn"],
    [{ effectiveOn: "2006-01-23" }, "effectiveOn"],
  ])("with dates that cannot be: %o", async (over, field) => {
    await expectRefusal(() => recordTreatyAction(secretariat, action(over)), RuleBroken, { field });
  });
});

it("whoever saves second sees what the first has written, and what is removed is gone", async () => {
  const { id } = await aTreatyAction({ stateId, treatyId });
  await reviseTreatyAction(secretariat, action({ id, provision: "art. 22" }));
  await expectRefusal(() => reviseTreatyAction(secretariat, action({ id })), Outdated, { theirs: { theirs: { provision: "art. 22" } } });
  await expectRefusal(() => removeTreatyAction(secretariat, { id, version: 1 }), Outdated);
  await removeTreatyAction(secretariat, { id, version: 2 });
  await expectRefusal(() => removeTreatyAction(secretariat, { id, version: 2 }), NotFound);
});

it("the page asks as often for many acts as for few, and the form offers one's own State's acts", async () => {
  const asked = () => countStatements(() => listTreaties(secretariat, stateId, "en"));
  const { id } = await aTreatyAction({ stateId, treatyId });
  await aContestedPoint({ stateId, subject: "TREATY", treatyId });
  const few = await asked();
  for (let more = 0; more < 10; more += 1) await aTreatyAction({ stateId });
  expect(await asked()).toBe(few);
  expect(few).toBeLessThanOrEqual(7);
  expect(await findTreatyActionForm(secretariat, id, undefined, "en")).toMatchObject({
    stateId,
    values: { id, depositedOn: "2025-06-24" },
  });
  expect(await findTreatyActionForm(secretariat, "new", treatyId, "en")).toMatchObject({ values: { id: "", treatyId } });
  expect(await findTreatyActionForm(secretariat, "nonsense", undefined, "en")).toBeNull();
});
