import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed, Outdated, RuleBroken } from "@/domain/errors";
import { recordEvent, removeEvent, reviseEvent } from "@/domain/events/commands";
import { findEvent, listEvents } from "@/domain/events/queries";
import { type EventForm, eventSchema } from "@/domain/events/schema";
import { unsaid } from "@/domain/sources/rules";
import { aClaim, aContestedPoint, aQuestion } from "@/prisma/cycle-factory";
import { aCycle, aPerson, aState, named } from "@/prisma/factories";
import { expectRefusal, truncateAll } from "@/prisma/test-database";

let stateId: string;
let secretariat: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
});

const event = (over: Partial<EventForm> = {}): EventForm => ({
  id: "",
  version: 1,
  stateId,
  names: named("Strike of 2011"),
  places: unsaid,
  summaries: unsaid,
  beganOn: "2011-12-16",
  endedOn: "2011-12-17",
  source: "Documents of the second review",
  attestation: "VERIFIED",
  ...over,
});

it("an event is listed with its dates and the questions that concern it, and shows what sources disagree about", async () => {
  const { id } = await recordEvent(secretariat, event());
  await aQuestion({ cycleId: (await aCycle({ stateId })).id, eventId: id, isOutsidePeriod: true });
  await aClaim({ pointId: (await aContestedPoint({ stateId, subject: "EVENT", eventId: id })).id });
  expect(await listEvents(null, "en")).toEqual([
    { id, name: "Strike of 2011", beganOn: "2011-12-16", endedOn: "2011-12-17", questions: 1 },
  ]);
  expect(await findEvent(null, id, "en")).toMatchObject({
    questions: [{ isOutsidePeriod: true, review: "Third periodic report" }],
    contested: [{ claims: [{ text: "In June." }] }],
  });
  expect(await findEvent(null, "nonsense", "en")).toBeNull();
});

it("an event does not end before it began, nor begin tomorrow", async () => {
  expect(eventSchema.safeParse(event({ endedOn: "2011-12-15" })).error?.issues).toMatchObject([
    { path: ["endedOn"], message: "datesReversed" },
  ]);
  expect(eventSchema.safeParse(event({ beganOn: "" })).error?.issues).toMatchObject([{ path: ["beganOn"] }]);
  await expectRefusal(() => recordEvent(secretariat, event({ beganOn: "2100", endedOn: "" })), RuleBroken, { field: "beganOn" });
});

it("an event is the secretariat's of its own State, and stays while something refers to it", async () => {
  const foreign = await aPerson({ stateId: (await aState()).id, holds: [{ role: "SECRETARIAT" }] });
  await expectRefusal(() => recordEvent(foreign, event()), NotAllowed);
  const { id } = await recordEvent(secretariat, event());
  await reviseEvent(secretariat, event({ id, endedOn: "" }));
  await expectRefusal(() => reviseEvent(secretariat, event({ id })), Outdated, { theirs: { theirs: { endedOn: "" } } });
  await aQuestion({ cycleId: (await aCycle({ stateId })).id, eventId: id });
  await expectRefusal(() => removeEvent(secretariat, { id, version: 2 }), RuleBroken, { key: "eventInUse" });
});
