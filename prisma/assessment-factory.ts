import { randomUUID } from "node:crypto";

import type { GradeStanding } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { anOrganisation, named } from "@/prisma/factories";
import { ownerDatabase } from "@/prisma/owner";

/* Scales and what is said by them, each valid by default and as it stands. */

const short = (): string => randomUUID().slice(0, 8);
const letters: [string, GradeStanding][] = [
  ["A", "ACHIEVED"],
  ["B", "PARTLY"],
  ["C", "NOT"],
  ["E", "CONTRARY"],
];

/** A scale with a grade for each standing: of a mechanism where one is named, and else for everybody who speaks. */
export const aScale = ({ mechanismId = null, ...over }: Partial<Prisma.AssessmentScaleUncheckedCreateInput> = {}) =>
  ownerDatabase().assessmentScale.create({
    data: {
      code: short(),
      edition: "1",
      names: named("Scale of the lake"),
      mechanismId,
      voices: mechanismId ? [] : ["NHRI", "NGO", "OTHER"],
      source: "A printed note",
      attestation: "VERIFIED",
      grades: {
        create: letters.map(([code, standing], at) => ({
          code,
          standing,
          labels: named(`Grade ${code}`),
          definitions: named(`It is ${standing.toLowerCase()} as ${code}.`),
          position: at + 1,
          tone: "neutral" as const,
          attestation: "VERIFIED" as const,
        })),
      },
      ...over,
    },
    include: { grades: { orderBy: { position: "asc" } } },
  });

type Scale = Awaited<ReturnType<typeof aScale>>;

/** The id of the grade of a scale that has this letter. */
export function gradeOf({ grades }: Scale, code: string): string {
  const grade = grades.find((one) => one.code === code);
  if (!grade) throw new Error(`The scale has no grade ${code}.`);
  return grade.id;
}

/** What an NGO of the State says, unless told otherwise. */
export async function anAssessment({
  stateId,
  ...over
}: { stateId: string; recommendationId: string } & Partial<Prisma.AssessmentUncheckedCreateInput>) {
  const isQuoted = over.organisationId === null || over.voice === "COMMITTEE" || over.voice === "OTHER";
  return ownerDatabase().assessment.create({
    data: {
      stateId,
      voice: "NGO",
      ...(isQuoted ? { source: "A published report" } : { organisationId: over.organisationId ?? (await anOrganisation({ stateId })).id }),
      ...(isQuoted && over.voice !== "COMMITTEE" ? { author: "Those who wrote it" } : {}),
      gradeId: over.gradeId ?? gradeOf(await aScale(), "B"),
      rationale: "Half of it is done.",
      language: "en",
      saidOn: new Date("2026-02-01T00:00:00Z"),
      recordedAt: new Date("2026-02-02T09:00:00Z"),
      ...over,
    },
  });
}
