import { beforeEach, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { issueFeed } from "@/domain/calendars/commands";
import { findCalendar } from "@/domain/calendars/queries";
import { selectParagraphs } from "@/domain/follow-ups/commands";
import { listTerms } from "@/domain/follow-ups/terms/queries";
import { remind } from "@/domain/notifications/reminders/commands";
import { atTime } from "@/lib/clock";
import { type Day, dayAfter, instantAt } from "@/lib/day";
import { aBody, aPerson, aState } from "@/prisma/factories";
import { aFollowUp } from "@/prisma/follow-up-factory";
import { ownerDatabase } from "@/prisma/owner";
import { anOfficial } from "@/prisma/response-factory";
import { truncateAll } from "@/prisma/test-database";

const dueOn: Day = "2028-07-11";

beforeEach(truncateAll);

it("the secretariat and the bodies that lead are told of the term, once each, and the bodies of every step", async () => {
  const stateId = (await aState()).id;
  const secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  const body = await aBody({ stateId });
  const official = await anOfficial({ stateId, bodyId: body.id }, "FOCAL_POINT");
  const { id, recommendationIds } = await aFollowUp({ stateId, isSelected: false });
  for (const recommendationId of recommendationIds)
    await ownerDatabase().assignment.create({
      data: {
        stateId,
        recommendationId,
        bodyId: body.id,
        role: "LEAD",
        leadOf: recommendationId,
        decisionReference: "No. 1",
        assignedAt: new Date(),
      },
    });
  const chosen = { recommendationIds, paragraphs: "", dueOn, documentId: "", source: "Section D", attestation: "VERIFIED" } as const;
  await selectParagraphs(secretariat, { followUpId: id, version: 1, code: "SELECT", on: "2025-07-11", ...chosen });
  await ownerDatabase().reminderProgress.create({ data: { stateId, through: new Date(dayAfter(dueOn, -8)) } });
  for (const late of [-7, -7, 1]) await remind(instantAt(dayAfter(dueOn, late), 9));
  const told = await ownerDatabase().notification.findMany({
    where: { followUpId: id, skippedAt: null },
    select: { kind: true, userId: true, dueOn: true },
    orderBy: { seq: "asc" },
  });
  for (const reader of [official, secretariat]) {
    const { token } = await issueFeed(reader, { bodyId: "" });
    const calendar = await atTime(instantAt("2028-01-01", 12), () => findCalendar(token));
    expect(calendar?.match(/DTSTART;VALUE=DATE:20280711/g)).toHaveLength(1);
  }
  const of = ({ id: userId }: Actor) => told.filter((notice) => notice.userId === userId).map(({ kind }) => kind);
  expect(of(official)).toEqual(["FOLLOW_UP_MOVED", "DUE_SOON", "OVERDUE"]);
  expect(of(secretariat)).toEqual(["DUE_SOON", "OVERDUE"]);
  expect((await listTerms(null, "en")).map((term) => [term.dueOn, term.actor, term.round.id])).toEqual([[dueOn, "STATE", id]]);
});
