import type { Actor } from "@/domain/actor";
import { presentGrade, presentScale } from "@/domain/assessments/scales/rules";
import { nameIn, readWords, wordsIn } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { mayReport } from "@/domain/organisations/rules";
import { reading } from "@/domain/reading";
import { ownOrganisations, visibleAssessments, visibleRecommendations } from "@/domain/visibility";
import type { AssessmentVoice, InterfaceLanguage } from "@/domain/vocabulary";
import { dayOf } from "@/lib/day";
import { isId } from "@/lib/ids";

/** As whom somebody may speak: in the name of an organisation of theirs, or quoting what a voice has published. */
export type Speaker = { voice: AssessmentVoice; organisationId: string; name: string | null };

const quotable: AssessmentVoice[] = ["COMMITTEE", "NHRI", "NGO", "OTHER"];

/** What the form of an assessment needs; null where this person has no voice on that recommendation. */
export async function findGradingForm(actor: Actor, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const found = await reader.recommendation.findFirst({
      where: { AND: [{ id }, visibleRecommendations(actor)] },
      select: {
        id: true,
        stateId: true,
        reference: true,
        cycle: {
          select: {
            mechanism: { select: { id: true, names: true } },
            documents: {
              where: { lockedAt: { not: null } },
              select: { id: true, symbol: true, titles: true },
              orderBy: { lockedAt: "desc" },
            },
          },
        },
        assessments: {
          where: { AND: [{ withdrawnAt: null, supersededAt: null }, visibleAssessments(actor)] },
          select: {
            id: true,
            voice: true,
            organisationId: true,
            author: true,
            limbId: true,
            saidOn: true,
            grade: { select: { code: true, labels: true, scale: { select: { code: true } } } },
          },
          orderBy: [{ saidOn: "desc" }, { recordedAt: "desc" }],
        },
        paragraph: {
          select: {
            heading: true,
            texts: { select: { language: true, text: true } },
            limbs: { select: { id: true, label: true, texts: { select: { language: true, text: true } } }, orderBy: { position: "asc" } },
          },
        },
      },
    });
    if (!found) return null;
    const { stateId, cycle, paragraph } = found;
    const own = await reader.organisation.findMany({
      where: { stateId, id: { in: ownOrganisations(actor) } },
      select: { id: true, kind: true, names: true, verificationEndedAt: true },
    });
    const unverified = new Set(own.flatMap((one) => (mayReport(one) ? [] : [one.id])));
    const speakers: Speaker[] = [
      ...own.map(({ id: organisationId, kind, names }): Speaker => ({
        voice: kind === "NHRI" ? "NHRI" : "NGO",
        organisationId,
        name: nameIn(readWords(names), locale),
      })),
      ...quotable.map((voice): Speaker => ({ voice, organisationId: "", name: null })),
    ].filter(({ voice, organisationId: id }) =>
      can(actor, "assessment.record", { stateId, voice, organisationId: id || null, mayReport: !unverified.has(id) }),
    );
    if (speakers.length === 0) return null;
    const scales = await reader.assessmentScale.findMany({
      where: { retiredAt: null, OR: [{ mechanismId: cycle.mechanism.id }, { mechanismId: null }] },
      include: { grades: { orderBy: { position: "asc" } } },
      orderBy: [{ mechanismId: { sort: "asc", nulls: "first" } }, { code: "asc" }, { inUseFrom: "desc" }],
    });
    const textOf = (texts: { language: string; text: string }[]) =>
      wordsIn(Object.fromEntries(texts.map(({ language, text }) => [language, text])), locale);
    return {
      id,
      reference: found.reference,
      heading: nameIn(readWords(paragraph.heading), locale) || null,
      text: textOf(paragraph.texts),
      limbs: paragraph.limbs.map(({ id: limbId, label, texts }) => ({ id: limbId, label: label ?? "", text: textOf(texts)?.text ?? "" })),
      committee: nameIn(readWords(cycle.mechanism.names), locale),
      speakers,
      scales: scales.map(({ grades, mechanismId, voices, ...scale }) => ({
        ...presentScale(scale, locale),
        mechanismId,
        voices,
        grades: grades.map((grade) => presentGrade(grade, scale, locale)),
      })),
      mechanismId: cycle.mechanism.id,
      documents: cycle.documents.map(({ id: documentId, symbol, titles }) => ({
        value: documentId,
        label: symbol ?? nameIn(readWords(titles), locale),
      })),
      standing: found.assessments.map(({ grade, saidOn, organisationId, author, limbId, ...one }) => ({
        ...one,
        organisationId: organisationId ?? "",
        author: author ?? "",
        limbId: limbId ?? "",
        saidOn: dayOf(saidOn),
        scale: grade.scale.code,
        grade: { code: grade.code, label: nameIn(readWords(grade.labels), locale) },
      })),
    };
  });
}

export type GradingForm = NonNullable<Awaited<ReturnType<typeof findGradingForm>>>;

/** An assessment that this person may take back; null where it is not theirs. */
export async function findOwnAssessment(actor: Actor, recommendationId: string, id: string, locale: InterfaceLanguage) {
  if (!isId(id) || !isId(recommendationId)) return null;
  const found = await reading(actor, (reader) =>
    reader.assessment.findFirst({
      where: { AND: [{ id, recommendationId }, visibleAssessments(actor)] },
      include: {
        recommendation: { select: { reference: true } },
        organisation: { select: { names: true } },
        limb: { select: { label: true } },
        grade: { include: { scale: true } },
      },
    }),
  );
  if (!found || !can(actor, "assessment.withdraw", found)) return null;
  const { recommendation, organisation, limb, grade, voice, author, rationale, language, saidOn } = found;
  return {
    id,
    reference: recommendation.reference,
    voice,
    name: author ?? (organisation && nameIn(readWords(organisation.names), locale)),
    limb: limb?.label ?? null,
    grade: presentGrade(grade, grade.scale, locale),
    scale: presentScale(grade.scale, locale),
    rationale,
    language,
    saidOn: dayOf(saidOn),
  };
}
