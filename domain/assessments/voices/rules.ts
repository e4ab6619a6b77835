import type { Actor } from "@/domain/actor";
import { disagreements, inOrderOfTime, type Said, standing, standingOf, type Voice } from "@/domain/assessments/rules";
import { gradeFields, presentGrade, presentScale, type ShownGrade, type ShownScale } from "@/domain/assessments/scales/rules";
import { nameIn, readWords } from "@/domain/names/rules";
import { ownOrganisations, visibleAssessments } from "@/domain/visibility";
import type { GradeStanding, ImplementationStatus, InterfaceLanguage, Language } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { type Day, dayAt, dayOf, dayOrNull } from "@/lib/day";

/** What the page of a recommendation reads of its assessments. */
export const assessedFields = (actor: Actor | null) =>
  ({
    assessments: {
      where: visibleAssessments(actor),
      select: {
        id: true,
        stateId: true,
        limbId: true,
        voice: true,
        organisationId: true,
        author: true,
        rationale: true,
        language: true,
        saidOn: true,
        evidenceUpTo: true,
        session: true,
        paragraph: true,
        source: true,
        address: true,
        recordedAt: true,
        withdrawnAt: true,
        organisation: { select: { names: true } },
        document: { select: { id: true, symbol: true, titles: true } },
        supersededAt: true,
        grade: { select: gradeFields },
      },
      orderBy: [{ saidOn: "asc" }, { recordedAt: "asc" }, { limb: { position: "asc" } }, { id: "asc" }],
    },
  }) satisfies Prisma.RecommendationSelect;

/** The same, and in whose names this reader may speak themselves. */
export const heardFields = (actor: Actor | null) =>
  ({
    ...assessedFields(actor),
    state: {
      select: { organisations: { where: { id: { in: ownOrganisations(actor) } }, select: { id: true, verificationEndedAt: true } } },
    },
  }) satisfies Prisma.RecommendationSelect;

type Stored = Prisma.RecommendationGetPayload<{ select: ReturnType<typeof assessedFields> }>["assessments"][number];

/** One thing said, with all that a reader needs to weigh it. */
type Statement = Said & {
  voice: Voice;
  /** Null where the State or its working group speaks, and for an organisation that does not wish to be seen. */
  name: string | null;
  status: ImplementationStatus | null;
  graded: { grade: ShownGrade; scale: ShownScale } | null;
  rationale: string | null;
  language: Language | null;
  evidenceUpTo: Day | null;
  session: string | null;
  document: { id: string; name: string } | null;
  paragraph: string | null;
  source: string | null;
  address: string | null;
  responseId: string | null;
  /** Who may take it back; null for what is no assessment. */
  by: { stateId: string; organisationId: string | null; withdrawnAt: Date | null } | null;
};

type PublishedResponse = {
  id: string;
  state: string;
  body: { name: string };
  claim: { id: string; status: ImplementationStatus; evidenceUpTo: Date | null; claimedAt: Date } | null;
  verification: { claimId: string; status: ImplementationStatus; rationale: string; verifiedAt: Date } | null;
};

const silent = {
  limbId: null,
  isSuperseded: false,
  isWithdrawn: false,
  name: null,
  graded: null,
  rationale: null,
  language: null,
  evidenceUpTo: null,
  session: null,
  document: null,
  paragraph: null,
  source: null,
  address: null,
  by: null,
} as const;

/** What the State claimed and what its working group verified, in its published answers. */
function stateSide({ id, body, claim, verification }: PublishedResponse): Statement[] {
  if (!claim) return [];
  const claimed: Statement = {
    ...silent,
    id: claim.id,
    voice: "STATE",
    speaker: "STATE",
    scale: "STATUS",
    standing: standingOf[claim.status],
    status: claim.status,
    saidOn: dayAt(claim.claimedAt),
    recordedAt: claim.claimedAt.getTime(),
    evidenceUpTo: dayOrNull(claim.evidenceUpTo),
    source: body.name,
    responseId: id,
  };
  if (!verification) return [claimed];
  const { status, rationale, verifiedAt } = verification;
  return [
    claimed,
    {
      ...silent,
      id: `verified ${claim.id}`,
      voice: "GROUP",
      speaker: "GROUP",
      scale: "STATUS",
      standing: standingOf[status],
      status,
      saidOn: dayAt(verifiedAt),
      recordedAt: verifiedAt.getTime(),
      rationale: rationale || null,
      responseId: id,
    },
  ];
}

const speakerOf = ({ voice, organisationId, author }: Stored): string =>
  voice === "COMMITTEE" ? voice : `${voice} ${organisationId ?? author?.trim().toLowerCase()}`;

function assessed(stored: Stored, committee: string, locale: InterfaceLanguage): Statement {
  const { id, stateId, limbId, voice, organisationId, organisation, document, grade, withdrawnAt } = stored;
  return {
    id,
    limbId,
    voice,
    speaker: speakerOf(stored),
    name: voice === "COMMITTEE" ? committee : (stored.author ?? (organisation && nameIn(readWords(organisation.names), locale))),
    scale: grade.scale.code,
    standing: grade.standing,
    status: null,
    graded: { grade: presentGrade(grade, grade.scale, locale), scale: presentScale(grade.scale, locale) },
    saidOn: dayOf(stored.saidOn),
    recordedAt: stored.recordedAt.getTime(),
    isSuperseded: stored.supersededAt !== null,
    isWithdrawn: withdrawnAt !== null,
    rationale: stored.rationale,
    language: stored.language,
    evidenceUpTo: dayOrNull(stored.evidenceUpTo),
    session: stored.session,
    document: document && { id: document.id, name: document.symbol ?? nameIn(readWords(document.titles), locale) },
    paragraph: stored.paragraph,
    source: stored.source,
    address: stored.address,
    responseId: null,
    by: { stateId, organisationId, withdrawnAt },
  };
}

type Side = { standing: GradeStanding; speakers: { voice: Voice; name: string | null }[] };

type Heard = {
  assessments: Stored[];
  responses: readonly PublishedResponse[];
  limbs: readonly { id: string; label: string | null }[];
  committee: string;
};

/** All that was said of a recommendation: what stands, how it came to that, and where the speakers disagree. Nothing is averaged. */
export function presentVoices({ assessments, responses, limbs, committee }: Heard, locale: InterfaceLanguage) {
  const published = responses.filter(({ state }) => state === "PUBLISHED").flatMap(stateSide);
  const all = inOrderOfTime([...published, ...assessments.map((one) => assessed(one, committee, locale))]);
  const labels = new Map(limbs.map(({ id, label }) => [id, label]));
  const labelled = all.map((one) => ({ ...one, limb: one.limbId === null ? null : (labels.get(one.limbId) ?? null) }));
  return {
    all: labelled,
    standing: standing(labelled),
    disagreements: disagreements(
      labelled,
      limbs.map(({ id }) => id),
    ).map(({ limbId, sides }) => ({
      limbId,
      limb: limbId === null ? null : (labels.get(limbId) ?? null),
      sides: sides.map(({ standing: wanted, said }): Side => ({
        standing: wanted,
        speakers: said.map(({ voice, name }) => ({ voice, name })),
      })),
    })),
  };
}

export type Voices = ReturnType<typeof presentVoices>;
export type HeardStatement = Voices["all"][number];
