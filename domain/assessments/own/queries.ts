import type { Actor } from "@/domain/actor";
import type { OwnAssessmentFilters } from "@/domain/assessments/own/schema";
import { gradeFields, presentGrade } from "@/domain/assessments/scales/rules";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { ownOrganisations, visibleAssessments } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf } from "@/lib/day";

const pageSize = 25;

const shown = {
  standing: { withdrawnAt: null, supersededAt: null },
  superseded: { withdrawnAt: null, supersededAt: { not: null } },
  withdrawn: { withdrawnAt: { not: null } },
  all: {},
} satisfies Record<string, Prisma.AssessmentWhereInput>;

/** What the organisations of this person have said of recommendations, the latest first, with what was superseded or taken back. */
export async function listOwnAssessments(
  actor: Actor,
  { show = "standing", cycle, page = 1 }: OwnAssessmentFilters,
  locale: InterfaceLanguage,
) {
  const own: Prisma.AssessmentWhereInput = { AND: [{ organisationId: { in: ownOrganisations(actor) } }, visibleAssessments(actor)] };
  const where: Prisma.AssessmentWhereInput = { AND: [own, shown[show], cycle ? { recommendation: { cycleId: cycle } } : {}] };
  return reading(actor, async (reader) => {
    const rows = await reader.assessment.findMany({
      where,
      select: {
        id: true,
        stateId: true,
        voice: true,
        organisationId: true,
        saidOn: true,
        withdrawnAt: true,
        supersededAt: true,
        limb: { select: { label: true } },
        grade: { select: gradeFields },
        organisation: { select: { names: true } },
        recommendation: {
          select: { id: true, reference: true, paragraph: { select: { heading: true } }, cycle: { select: { titles: true } } },
        },
      },
      orderBy: [{ saidOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const total = await reader.assessment.count({ where });
    const cycles = await reader.reviewCycle.findMany({
      where: { recommendations: { some: { assessments: { some: own } } } },
      select: { id: true, titles: true },
      orderBy: { id: "asc" },
    });
    const name = (json: unknown) => nameIn(readWords(json), locale);
    return {
      total,
      rows: rows.map(({ grade, organisation, recommendation, limb, saidOn, withdrawnAt, supersededAt, ...row }) => ({
        id: row.id,
        organisation: organisation && name(organisation.names),
        limb: limb?.label ?? null,
        saidOn: dayOf(saidOn),
        isWithdrawn: withdrawnAt !== null,
        isSuperseded: supersededAt !== null,
        mayWithdraw: can(actor, "assessment.withdraw", { ...row, withdrawnAt }),
        grade: presentGrade(grade, grade.scale, locale),
        recommendation: {
          id: recommendation.id,
          reference: recommendation.reference,
          heading: name(recommendation.paragraph.heading) || null,
          review: name(recommendation.cycle.titles),
        },
      })),
      previous: page > 1 && total > 0 ? page - 1 : null,
      next: page * pageSize < total ? page + 1 : null,
      cycles: cycles.map(({ id, titles }) => ({ value: id, label: name(titles) })),
    };
  });
}

export type OwnAssessment = Awaited<ReturnType<typeof listOwnAssessments>>["rows"][number];
