import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { recordAssessment, withdrawAssessment } from "@/domain/assessments/commands";
import type { AssessmentForm } from "@/domain/assessments/schema";
import { tellOfVoice } from "@/domain/assessments/telling/commands";
import { appDatabase } from "@/lib/db";
import { aScale, gradeOf } from "@/prisma/assessment-factory";
import { aBody, anOrganisation, aPerson, aRecommendation, aState } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let recommendationId: string;
let secretariat: Actor;
let member: Actor;
let officer: Actor;
let other: Actor;
let said: AssessmentForm;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  recommendationId = (await aRecommendation({ stateId })).id;
  const [ngo, nhri, another] = [
    await anOrganisation({ stateId }),
    await anOrganisation({ stateId, kind: "NHRI" }),
    await anOrganisation({ stateId }),
  ];
  secretariat = await aPerson({ stateId, holds: [{ role: "SECRETARIAT" }] });
  member = await aPerson({ stateId, holds: [{ role: "NGO_MEMBER", organisationId: ngo.id }] });
  officer = await aPerson({ stateId, holds: [{ role: "NHRI_OFFICER", organisationId: nhri.id }] });
  other = await aPerson({ stateId, holds: [{ role: "NGO_ADMIN", organisationId: another.id }] });
  const scale = await aScale();
  const nothing = { limbId: "", author: "", session: "", documentId: "", paragraph: "", source: "", address: "", supersedesId: "" };
  said = {
    ...nothing,
    recommendationId,
    voice: "NGO",
    organisationId: ngo.id,
    scaleId: scale.id,
    gradeId: gradeOf(scale, "C"),
    rationale: "Nobody counted.",
    language: "en",
    saidOn: "2026-03-01",
    evidenceUpTo: "",
  };
});

describe("what a voice says", () => {
  const told = async () =>
    (await ownerDatabase().notification.findMany({ where: { recommendationId, kind: { in: ["ASSESSED", "ASSESSMENT_WITHDRAWN"] } } }))
      .map(({ kind, userId, byId }) => ({ kind, userId, byId }))
      .toSorted((one, other) => one.userId.localeCompare(other.userId));

  it("is told to those who carry it out and to the secretariat, without the name of whoever spoke, and so is that it was taken back", async () => {
    const [lead, executing, consulted, elsewhere] = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const bodyId = (await aBody({ stateId })).id;
        return { bodyId, official: await aPerson({ stateId, holds: [{ role: "FOCAL_POINT", bodyId }] }) };
      }),
    );
    const part = { stateId, recommendationId, decisionReference: "1", assignedAt: new Date() };
    await ownerDatabase().assignment.createMany({
      data: [
        { ...part, bodyId: lead?.bodyId ?? "", role: "LEAD", leadOf: recommendationId },
        { ...part, bodyId: executing?.bodyId ?? "", role: "CO_EXECUTOR" },
        { ...part, bodyId: consulted?.bodyId ?? "", role: "CONSULTED" },
      ],
    });
    const hear = (kind: string, people: (Actor | undefined)[]) =>
      people.map((one) => ({ kind, userId: one?.id ?? "", byId: null })).toSorted((one, other) => one.userId.localeCompare(other.userId));

    const { id } = await recordAssessment(member, said);
    expect(await told()).toEqual(hear("ASSESSED", [lead?.official, executing?.official, secretariat]));
    expect((await told()).some(({ userId }) => userId === elsewhere?.official.id)).toBe(false);
    await ownerDatabase().notification.deleteMany();
    await withdrawAssessment(member, { id, reason: "A mistake." });
    expect(await told()).toEqual(hear("ASSESSMENT_WITHDRAWN", [lead?.official, executing?.official, secretariat]));
    await ownerDatabase().notification.deleteMany();
    await recordAssessment(secretariat, { ...said, voice: "OTHER", organisationId: "", author: "A newspaper", source: "The Lake Times" });
    expect(await told()).toEqual(hear("ASSESSED", [lead?.official, executing?.official]));
  });

  it("is written to whoever follows the recommendation by e-mail, as part of the public log", async () => {
    await recordAssessment(member, said);
    const [statement] = await ownerDatabase().logStatement.findMany({ where: { act: "assessment.record" } });
    expect(statement?.recommendationIds).toEqual([recommendationId]);
  });

  it("is told by whoever said it alone", async () => {
    const { id } = await recordAssessment(member, said);
    const tellOf = (actor: Actor) =>
      appDatabase().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT app_enter(${actor.id}::uuid)::text`;
        await tellOfVoice(tx, id);
      });
    await expect(tellOf(other)).rejects.toThrow(/only who says something tells of it/);
    await expect(tellOf(officer)).rejects.toThrow(/only who says something tells of it/);
  });
});
