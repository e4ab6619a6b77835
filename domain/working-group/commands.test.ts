import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { appointMember, describeGroup, endSeat } from "@/domain/working-group/commands";
import { findGroup } from "@/domain/working-group/queries";
import type { Appointment, GroupDescription } from "@/domain/working-group/schema";
import { aBody, aPerson, aState, named } from "@/prisma/factories";
import { aGroup, aSeat } from "@/prisma/group-factory";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;
let focal: Actor;
let bodyId: string;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId })).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  focal = await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] });
});

const nothing = named("");
const group = (over: Partial<GroupDescription> = {}): GroupDescription => ({
  stateId,
  version: 0,
  names: named("Interdepartmental working group"),
  basis: { ...nothing, ru: "Указ" },
  basisNumber: "",
  basisOn: "2010-01-01",
  basisLinks: nothing,
  note: nothing,
  source: "A source",
  attestation: "VERIFIED",
  ...over,
});

const appointment = (groupId: string, over: Partial<Appointment> = {}): Appointment => ({
  groupId,
  seat: "CHAIR",
  bodyId,
  organisation: "",
  name: "A. Chair",
  function: "Minister",
  userId: "",
  isPersonPublic: false,
  validFrom: "2025-01-01",
  validTo: "",
  ...over,
});

describe("describeGroup", () => {
  it("puts the group on record once, and corrects it afterwards", async () => {
    await describeGroup(secretariat, group());
    await describeGroup(secretariat, group({ version: 1, basisNumber: "No. 1" }));
    expect(await findGroup(null, {}, "en")).toMatchObject({
      basisNumber: "No. 1",
      basis: { text: "Указ", language: "ru" },
      basisOn: "2010-01-01",
    });
    expect((await audited()).map(({ action }) => action)).toEqual(["workingGroup.revise", "workingGroup.revise"]);
  });

  it("shows the second editor what the first one wrote", async () => {
    await describeGroup(secretariat, group());
    await describeGroup(secretariat, group({ version: 1, source: "First" }));
    await expectRefusal(() => describeGroup(secretariat, group({ version: 1, source: "Second" })), Outdated, {
      theirs: { version: 2, theirs: expect.objectContaining({ source: "First", "basis.ru": "Указ" }) },
    });
  });

  it("is refused to others, and in another State", async () => {
    const { id: other } = await aState();
    await expectRefusal(() => describeGroup(focal, group()), NotAllowed);
    await expectRefusal(() => describeGroup(secretariat, group({ stateId: other })), NotAllowed);
  });
});

describe("appointMember", () => {
  it("gives a seat, whose person is seen by everybody only where it says so", async () => {
    const { id } = await aGroup({ stateId });
    await appointMember(secretariat, appointment(id));
    await appointMember(
      secretariat,
      appointment(id, { seat: "MEMBER", bodyId: "", organisation: "An institute", name: "B. Open", isPersonPublic: true }),
    );
    const names = async (actor: Actor | null) =>
      (await findGroup(actor, {}, "en"))?.sitting.map(({ seat, person }) => [seat, person?.name]);
    expect(await names(focal)).toEqual([
      ["CHAIR", "A. Chair"],
      ["MEMBER", "B. Open"],
    ]);
    expect(await names(null)).toEqual([
      ["CHAIR", undefined],
      ["MEMBER", "B. Open"],
    ]);
  });

  it("takes no body and no account of another State", async () => {
    const { id } = await aGroup({ stateId });
    const foreign = await aBody();
    const stranger = await aPerson({ stateId: foreign.stateId, holds: [{ role: "SECRETARIAT" }] });
    await expectRefusal(() => appointMember(secretariat, appointment(id, { bodyId: foreign.id })), RuleBroken, { field: "bodyId" });
    await expectRefusal(() => appointMember(secretariat, appointment(id, { userId: stranger.id })), RuleBroken, { field: "userId" });
  });

  it("is refused to others, and where there is no group", async () => {
    const { id } = await aGroup({ stateId });
    await expectRefusal(() => appointMember(focal, appointment(id)), NotAllowed);
    await expectRefusal(() => appointMember(secretariat, appointment(bodyId)), NotFound);
  });
});

describe("endSeat", () => {
  it("leaves on record who sat there until then", async () => {
    const { id } = await aSeat({ stateId, bodyId });
    await endSeat(secretariat, { memberId: id, version: 1, validTo: "2025-06-30" });
    const on = async (day: string) => (await findGroup(focal, { on: day }, "en"))?.sitting.map((seat) => seat.id);
    expect([await on("2024-12-31"), await on("2025-06-30"), await on("2025-07-01")]).toEqual([[], [id], []]);
  });

  it("is refused before the seat began, to a stale form and to others", async () => {
    const { id } = await aSeat({ stateId, bodyId });
    await expectRefusal(() => endSeat(secretariat, { memberId: id, version: 1, validTo: "2024-12-31" }), RuleBroken, { field: "validTo" });
    await expectRefusal(() => endSeat(secretariat, { memberId: id, version: 2, validTo: "2025-12-31" }), Outdated);
    await expectRefusal(() => endSeat(focal, { memberId: id, version: 1, validTo: "2025-12-31" }), NotAllowed);
    expect(await ownerDatabase().workingGroupMember.findUnique({ where: { id }, select: { validTo: true } })).toEqual({ validTo: null });
  });
});
