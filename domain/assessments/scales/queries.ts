import type { Actor } from "@/domain/actor";
import { presentGrade, presentScale } from "@/domain/assessments/scales/rules";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { type Reader, reading } from "@/domain/reading";
import { visibleAssessments, visibleCases } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

const usesShown = 25;

/** Every scale with its grades and their printed definitions, as everybody may read them. */
export async function listScales(actor: Actor | null, locale: InterfaceLanguage) {
  const scales = await reading(actor, (reader) =>
    reader.assessmentScale.findMany({
      include: { grades: { orderBy: { position: "asc" } }, mechanism: { select: { code: true, names: true } } },
      orderBy: [{ mechanism: { code: "asc" } }, { code: "asc" }, { inUseFrom: "desc" }, { edition: "desc" }],
    }),
  );
  return scales.map(({ grades, mechanism, voices, retiredAt, usedSince, ...scale }) => ({
    ...presentScale(scale, locale),
    mechanism: mechanism && nameIn(readWords(mechanism.names), locale),
    voices,
    isRetired: retiredAt !== null,
    isUsed: usedSince !== null,
    grades: grades.map((grade) => presentGrade(grade, scale, locale)),
  }));
}

export type ListedScale = Awaited<ReturnType<typeof listScales>>[number];

/** The editions of a committee's scales that it can grade by, the latest first; none where the register knows none. */
export async function listEditions(reader: Reader, mechanismId: string, locale: InterfaceLanguage) {
  const scales = await reader.assessmentScale.findMany({
    where: { mechanismId, retiredAt: null },
    include: { grades: { orderBy: { position: "asc" } } },
    orderBy: [{ code: "asc" }, { inUseFrom: "desc" }],
  });
  return scales.map(({ grades, ...scale }) => ({
    ...presentScale(scale, locale),
    grades: grades.map((grade) => presentGrade(grade, scale, locale)),
  }));
}

/** A scale as its administrator keeps it, with what this person sees that was graded by it; null when it is not theirs to keep. */
export async function findScale(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id) || !can(actor, "scale.revise")) return null;
  return reading(actor, async (reader) => {
    const found = await reader.assessmentScale.findUnique({
      where: { id },
      include: { grades: { orderBy: { position: "asc" } }, mechanism: { select: { names: true } } },
    });
    if (!found) return null;
    const assessments = await reader.assessment.findMany({
      where: { AND: [{ grade: { scaleId: id } }, visibleAssessments(actor)] },
      select: { recommendation: { select: { id: true, reference: true } } },
      distinct: ["recommendationId"],
      orderBy: { recordedAt: "desc" },
      take: usesShown,
    });
    const cases = await reader.caseFile.findMany({
      where: { AND: [{ grades: { some: { scaleGrade: { scaleId: id } } } }, visibleCases(actor)] },
      select: { id: true, communicationNumber: true },
      orderBy: { communicationNumber: "asc" },
      take: usesShown,
    });
    const { grades, mechanism, retiredAt, usedSince, ...scale } = found;
    return {
      ...scale,
      shown: presentScale(scale, locale),
      names: readNames(scale.names),
      inUseFrom: String(scale.inUseFrom ?? ""),
      inUseTo: String(scale.inUseTo ?? ""),
      mechanism: mechanism && nameIn(readWords(mechanism.names), locale),
      isRetired: retiredAt !== null,
      isUsed: usedSince !== null,
      grades: grades.map((grade) => ({
        ...presentGrade(grade, scale, locale),
        labels: readNames(grade.labels),
        definitions: readNames(grade.definitions),
        position: grade.position,
        version: grade.version,
      })),
      uses: { recommendations: assessments.map(({ recommendation }) => recommendation), cases },
    };
  });
}

export type KeptScale = NonNullable<Awaited<ReturnType<typeof findScale>>>;
export type KeptGrade = KeptScale["grades"][number];

/** To which mechanism a new scale may belong. */
export async function listScaleMechanisms(actor: Actor, locale: InterfaceLanguage) {
  const mechanisms = await reading(actor, (reader) =>
    reader.mechanism.findMany({
      where: { kind: { in: ["TREATY_BODY", "UPR", "REGIONAL"] } },
      select: { id: true, code: true, names: true },
      orderBy: { code: "asc" },
    }),
  );
  return mechanisms.map(({ id, code, names }) => ({ value: id, label: `${code} · ${nameIn(readWords(names), locale)}` }));
}
