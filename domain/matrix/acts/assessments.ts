import { randomUUID } from "node:crypto";

import { recordAssessment, withdrawAssessment } from "@/domain/assessments/commands";
import { addGrade, addScale, reviseGrade, reviseScale } from "@/domain/assessments/scales/commands";
import { blankScale } from "@/domain/assessments/scales/schema";
import { sql } from "@/domain/matrix/sql";
import type { Act } from "@/domain/matrix/trial";
import type { World } from "@/domain/matrix/world";
import type { Ability } from "@/domain/policy";
import type { AssessmentVoice } from "@/domain/vocabulary";
import { anAssessment, aScale, gradeOf } from "@/prisma/assessment-factory";
import { aMechanism, aRecommendation, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

const owner = ownerDatabase;

/** Who speaks in a case. What kind an organisation is decides about its people, so that it is what the case says. */
async function speakerIn({ organisation, otherOrganisation }: World, name: string) {
  const voice: AssessmentVoice = name.includes("institution") ? "NHRI" : name === "by the Committee" ? "COMMITTEE" : "NGO";
  const organisationId =
    name === "by another NGO" ? otherOrganisation : voice === "COMMITTEE" || name.endsWith("quoted") ? null : organisation;
  const verificationEndedAt = name.endsWith("verified") ? new Date() : null;
  if (organisationId)
    await owner().organisation.update({
      where: { id: organisationId },
      data: { kind: voice === "NHRI" ? "NHRI" : "LOCAL_NGO", verificationEndedAt },
    });
  return { voice, organisationId, author: organisationId === null && voice !== "COMMITTEE" ? "Those who wrote it" : null };
}

async function gradable(world: World, voice: AssessmentVoice) {
  const { id: recommendationId, cycleId } = await aRecommendation({ stateId: world.state });
  const { mechanismId } = await owner().reviewCycle.findUniqueOrThrow({ where: { id: cycleId }, select: { mechanismId: true } });
  const scale = await aScale(voice === "COMMITTEE" ? { mechanismId } : {});
  return { recommendationId, scaleId: scale.id, gradeId: gradeOf(scale, "C") };
}

export const assessmentActs = {
  "assessment.record": {
    async prepare(world, name) {
      const { voice, organisationId, author } = await speakerIn(world, name);
      const { recommendationId, scaleId, gradeId } = await gradable(world, voice);
      return {
        command: (actor) =>
          recordAssessment(actor, {
            recommendationId,
            limbId: "",
            voice,
            organisationId: organisationId ?? "",
            author: author ?? "",
            scaleId,
            gradeId,
            rationale: "Nothing was done.",
            language: "en",
            saidOn: "2026-02-01",
            evidenceUpTo: "",
            session: "",
            documentId: "",
            paragraph: "18",
            source: "A published report",
            address: "",
            supersedesId: "",
          }),
        attacks: () => [
          [
            sql`INSERT INTO assessment (state_id, recommendation_id, voice, organisation_id, author, grade_id, language, said_on, source, recorded_at)
              VALUES (${world.state}, ${recommendationId}, ${voice}::assessment_voice, ${organisationId}::uuid, ${author}, ${gradeId}, 'en', '2026-01-01', 'None', now())`,
          ],
        ],
      };
    },
  },

  "assessment.withdraw": {
    async prepare(world, name) {
      const isTakenBack = name.endsWith("taken back");
      const { voice, organisationId, author } = await speakerIn(world, name);
      const { recommendationId, gradeId } = await gradable(world, voice);
      const { id } = await anAssessment({ stateId: world.state, recommendationId, voice, organisationId, author, gradeId });
      const withdrawn = { stateId: world.state, assessmentId: id, organisationId, reason: "It was wrong." };
      if (isTakenBack) {
        const { recordedAt } = await owner().assessment.findUniqueOrThrow({ where: { id } });
        await owner().withdrawal.create({
          data: { ...withdrawn, publishedAt: recordedAt, withdrawnById: randomUUID(), withdrawnAt: new Date() },
        });
        await owner().assessment.update({ where: { id }, data: { withdrawnAt: new Date() } });
      }
      return {
        command: (actor) => withdrawAssessment(actor, { id, reason: "It was wrong." }),
        attacks: (person) => [
          [
            sql`INSERT INTO withdrawal (state_id, assessment_id, organisation_id, published_at, reason, withdrawn_by_id, withdrawn_at)
              SELECT state_id, id, organisation_id, recorded_at, 'None.', ${person.id}, now() FROM assessment WHERE id = ${id}`,
            sql`UPDATE assessment SET withdrawn_at = now() WHERE id = ${id}`,
          ],
          [sql`UPDATE assessment SET withdrawn_at = now() WHERE id = ${id}`],
          [sql`UPDATE assessment SET superseded_at = now() WHERE id = ${id}`],
          [sql`DELETE FROM assessment WHERE id = ${id}`],
        ],
      };
    },
  },

  "scale.add": {
    async prepare() {
      const { id: mechanismId } = await aMechanism();
      return {
        command: (actor) =>
          addScale(actor, { ...blankScale, code: actor.id, edition: "1", names: named("Scale"), source: "A note", mechanismId }),
        attacks: () => [
          [
            sql`INSERT INTO assessment_scale (code, edition, voices, names, source, attestation)
              VALUES (gen_random_uuid()::text, '1', '{NGO}', '{}', 'None', 'STATED')`,
          ],
        ],
      };
    },
  },

  "scale.revise": {
    async prepare() {
      const scale = await aScale();
      const { id, version } = scale;
      const grade = {
        labels: named("Half"),
        definitions: named("Half of it."),
        standing: "PARTLY",
        tone: "progress",
        attestation: "STATED",
      } as const;
      return {
        command: async (actor) => {
          await reviseScale(actor, { ...blankScale, id, version, names: named("Other"), source: "A note", isRetired: true });
          await addGrade(actor, { ...grade, scaleId: id, code: `N${actor.id.slice(0, 3)}`, position: 9 });
          await reviseGrade(actor, { ...grade, id: gradeOf(scale, "B"), version: 1, position: 2 });
        },
        attacks: () => [
          [sql`UPDATE assessment_scale SET retired_at = now() WHERE id = ${id}`],
          [sql`UPDATE scale_grade SET tone = 'danger' WHERE scale_id = ${id}`],
          [
            sql`INSERT INTO scale_grade (scale_id, code, labels, position, standing, tone, attestation)
              VALUES (${id}, 'Z', '{}', 9, 'NOT', 'muted', 'STATED')`,
          ],
          [sql`UPDATE assessment_scale SET used_since = now() WHERE id = ${id}`],
          [sql`DELETE FROM scale_grade WHERE scale_id = ${id}`],
        ],
      };
    },
  },
} satisfies Partial<Record<Ability, Act>>;
