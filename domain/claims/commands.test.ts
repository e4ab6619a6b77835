import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { recordClaim, recordContestedPoint, removeClaim, removeContestedPoint, reviseClaim } from "@/domain/claims/commands";
import { findNewPoint, readContested } from "@/domain/claims/queries";
import { type ClaimForm, type ContestedPointForm, contestedPointSchema } from "@/domain/claims/schema";
import { NotAllowed, NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { reading } from "@/domain/reading";
import { aClaim, aContestedPoint, anEvent } from "@/prisma/cycle-factory";
import { aCycle, aDocument, aPerson, aState, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { audited, expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let cycle: { id: string; stateId: string };
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  cycle = await aCycle({ stateId });
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const point = (over: Partial<ContestedPointForm> = {}): ContestedPointForm => ({
  id: "",
  version: 1,
  stateId,
  subject: "TIMELINE",
  cycleId: cycle.id,
  eventId: "",
  treatyId: "",
  titles: named("Days of the dialogue"),
  ...over,
});
const claim = (pointId: string, over: Partial<ClaimForm> = {}): ClaimForm => ({
  id: "",
  version: 1,
  pointId,
  texts: named("In June."),
  sourceKind: "UN",
  source: "CCPR/C/KAZ/CO/3, para. 1",
  attestation: "VERIFIED",
  address: "",
  saidOn: "2025-09",
  confirmation: "",
  documentId: "",
  ...over,
});
const contested = () => reading(null, (reader) => readContested(reader, { cycleId: cycle.id }, "en"));

describe("sources that contradict each other", () => {
  it("are all kept and shown to everybody, side by side, in the order they were recorded", async () => {
    const { id } = await recordContestedPoint(secretariat, point());
    await recordClaim(secretariat, claim(id));
    await recordClaim(
      secretariat,
      claim(id, { texts: named("In July."), sourceKind: "NGO", source: "A web page", attestation: "STATED", saidOn: "" }),
    );
    expect(await contested()).toMatchObject([
      {
        title: "Days of the dialogue",
        claims: [
          { text: "In June.", sourceKind: "UN", saidOn: "2025-09", attestation: "VERIFIED" },
          { text: "In July.", sourceKind: "NGO", saidOn: "", attestation: "STATED" },
        ],
      },
    ]);
    expect((await audited()).map(({ action }) => action)).toEqual(["claim.record", "claim.record", "claim.record"]);
  });

  it("stay both when a document confirms one of them", async () => {
    const { document } = await aDocument({ cycle, symbol: "CCPR/C/KAZ/CO/3" });
    const { id: pointId } = await aContestedPoint({ stateId, cycleId: cycle.id });
    const { id } = await aClaim({ pointId });
    await aClaim({ pointId, position: 2, texts: named("In July.") });
    await reviseClaim(secretariat, claim(pointId, { id, confirmation: "CCPR/C/KAZ/CO/3, para. 1", documentId: document.id }));
    expect((await contested())[0]?.claims).toMatchObject([
      { text: "In June.", confirmation: "CCPR/C/KAZ/CO/3, para. 1", document: { name: "CCPR/C/KAZ/CO/3" } },
      { text: "In July.", confirmation: null, document: null },
    ]);
  });

  it("are refused from who may not, and about what belongs to another State", async () => {
    const auditor = await aPerson({ stateId, holds: [{ role: "AUDITOR" }] });
    const foreign = await aCycle({ stateId: (await aState()).id });
    await expectRefusal(() => recordContestedPoint(auditor, point()), NotAllowed);
    await expectRefusal(() => recordContestedPoint(secretariat, point({ cycleId: foreign.id })), NotFound);
    const event = await anEvent({ stateId: foreign.stateId });
    await expectRefusal(() => recordContestedPoint(secretariat, point({ eventId: event.id })), NotFound);
    const { id } = await aContestedPoint({ stateId: foreign.stateId, cycleId: foreign.id });
    await expectRefusal(() => recordClaim(secretariat, claim(id)), NotAllowed);
    await expectRefusal(() => recordClaim(secretariat, claim(crypto.randomUUID())), NotFound);
  });

  it("show the second editor what the first has written, and were not said tomorrow", async () => {
    const { id: pointId } = await aContestedPoint({ stateId, cycleId: cycle.id });
    const { id } = await aClaim({ pointId });
    await reviseClaim(secretariat, claim(pointId, { id, texts: named("On 24 June.") }));
    await expectRefusal(() => reviseClaim(secretariat, claim(pointId, { id })), Outdated, {
      theirs: { version: 2, theirs: { "texts.ru": "On 24 June." } },
    });
    await expectRefusal(() => recordClaim(secretariat, claim(pointId, { saidOn: "2100" })), RuleBroken, { field: "saidOn" });
  });

  it("go one by one, and the point only when nothing is said on it", async () => {
    const { id: pointId } = await aContestedPoint({ stateId, cycleId: cycle.id });
    const { id } = await aClaim({ pointId });
    await expectRefusal(() => removeContestedPoint(secretariat, { id: pointId, version: 1 }), RuleBroken, { key: "claimsFirst" });
    await removeClaim(secretariat, { id, version: 1 });
    await removeContestedPoint(secretariat, { id: pointId, version: 1 });
    expect(await ownerDatabase().contestedPoint.count()).toBe(0);
  });

  it("are about something", () => {
    expect(contestedPointSchema.safeParse(point({ cycleId: "" })).success).toBe(false);
  });

  it("begin on the page they are about", async () => {
    const event = await anEvent({ stateId });
    expect(await findNewPoint(secretariat, { cycle: cycle.id }, [stateId])).toMatchObject({
      stateId,
      cycleId: cycle.id,
      subject: "REVIEW",
    });
    expect(await findNewPoint(secretariat, { event: event.id }, [stateId])).toMatchObject({ eventId: event.id, subject: "EVENT" });
    expect(await findNewPoint(secretariat, { cycle: crypto.randomUUID() }, [stateId])).toBeNull();
    expect(await findNewPoint(secretariat, {}, [stateId])).toBeNull();
  });
});
