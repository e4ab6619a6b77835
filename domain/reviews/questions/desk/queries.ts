import type { Actor } from "@/domain/actor";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { customaryTerm } from "@/domain/reviews/questions/rules";
import type { QuestionForm } from "@/domain/reviews/questions/schema";
import { unsaid } from "@/domain/sources/rules";
import { visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf, dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

/** A question as its form shows it, with what it may be tied to; a new one for the id "new". */
export function findQuestionForm(actor: Actor, cycleId: string, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    if (!isId(cycleId) || (id !== "new" && !isId(id))) return null;
    const cycle = await reader.reviewCycle.findUnique({
      where: { id: cycleId },
      select: {
        stateId: true,
        titles: true,
        meetings: { select: { id: true, kind: true, number: true, heldOn: true }, orderBy: { heldOn: "asc" } },
      },
    });
    if (!cycle) return null;
    const found =
      id === "new"
        ? null
        : await reader.expertQuestion.findFirst({
            where: { id, cycleId },
            include: { terms: { select: { termId: true } }, recommendations: { select: { recommendationId: true } } },
          });
    if (id !== "new" && !found) return null;
    const label = ({ id: value, names }: { id: string; names: unknown }) => ({ value, label: nameIn(readWords(names), locale) });
    const events = await reader.event.findMany({
      where: { stateId: cycle.stateId },
      select: { id: true, names: true },
      orderBy: { beganOn: "desc" },
    });
    const terms = await reader.term.findMany({
      where: { retiredAt: null, vocabulary: { kind: { in: ["THEME", "GROUP"] } } },
      select: { id: true, names: true },
      orderBy: [{ vocabulary: { kind: "asc" } }, { code: "asc" }],
    });
    const recommendations = await reader.recommendation.findMany({
      where: { cycleId, archivedAt: null, ...visibleRecommendations(actor) },
      select: { id: true, reference: true, paragraph: { select: { heading: true } } },
      orderBy: { position: "asc" },
    });
    const dialogueDays = cycle.meetings.filter(({ kind }) => kind === "DIALOGUE").map(({ heldOn }) => dayOf(heldOn));
    return {
      stateId: cycle.stateId,
      title: nameIn(readWords(cycle.titles), locale),
      values: found ? formOf(found) : { ...blank, cycleId, owedUntil: customaryTerm(dialogueDays.at(-1) ?? null) },
      choices: {
        meetings: cycle.meetings.map((meeting) => ({ value: meeting.id, number: meeting.number, heldOn: dayOf(meeting.heldOn) })),
        events: events.map(label),
        terms: terms.map(label),
        recommendations: recommendations.map(({ id: value, reference, paragraph }) => ({
          value,
          label: [reference, nameIn(readWords(paragraph.heading), locale)].filter(Boolean).join(" · "),
        })),
      },
    };
  });
}

type Whole = Prisma.ExpertQuestionGetPayload<{
  include: { terms: { select: { termId: true } }; recommendations: { select: { recommendationId: true } } };
}>;

function formOf({ terms, recommendations, position: _, ...question }: Whole): QuestionForm {
  return {
    ...question,
    meetingId: question.meetingId ?? "",
    eventId: question.eventId ?? "",
    experts: readNames(question.experts),
    texts: readNames(question.texts),
    articles: question.articles.join(", "),
    isOwed: question.owedUntil !== null,
    owedUntil: dayOrNull(question.owedUntil) ?? "",
    owedAttestation: question.owedAttestation ?? "UNVERIFIED",
    termIds: terms.map(({ termId }) => termId),
    recommendationIds: recommendations.map(({ recommendationId }) => recommendationId),
  };
}

const blank: Omit<QuestionForm, "cycleId" | "owedUntil"> = {
  id: "",
  version: 0,
  meetingId: "",
  experts: unsaid,
  texts: unsaid,
  articles: "",
  termIds: [],
  isOutsidePeriod: false,
  eventId: "",
  isOwed: false,
  owedAttestation: "UNVERIFIED",
  isUnanswered: false,
  recommendationIds: [],
  source: "",
  attestation: "VERIFIED",
};
