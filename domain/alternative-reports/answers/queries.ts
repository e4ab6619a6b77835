import type { Actor } from "@/domain/actor";
import type { OwedFilters } from "@/domain/alternative-reports/answers/schema";
import { authorsSchema } from "@/domain/alternative-reports/editions/schema";
import { isLate } from "@/domain/alternative-reports/outcomes/rules";
import { isOpen } from "@/domain/alternative-reports/queries";
import { openEditions } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { coordinatedStates } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { dateOf, dayAfter, dayOf, dayOrNull, today } from "@/lib/day";

const pageSize = 25;
/** So many days before its term an answer is due soon. */
const soonDays = 14;

/**
 * The latest editions that everybody reads. Row-level security leaves out those whose instant has not come, but not of an organisation
 * to which somebody of the secretariat belongs as well.
 */
const latest = (actor: Actor): Prisma.ReportEditionWhereInput => {
  const opened: Prisma.ReportEditionWhereInput = { AND: [openEditions(), { opensAt: { lte: now() } }] };
  return { AND: [opened], stateId: { in: coordinatedStates(actor) }, supersededBy: { none: opened } };
};

const isOwed = { outcomes: { none: { kind: "ANSWERED", revokedAt: null } } } satisfies Prisma.ReportItemWhereInput;

/**
 * The same for My work, reminders and calendars: each issue without a reply of the latest editions that everybody reads, with the day by which the
 * State is to reply, and the body that leads what it is about.
 */
export const owedAnswers = Prisma.sql`
  SELECT i.id AS item_id, e.id AS edition_id, e.state_id, e.cycle_id, e.answer_due_on AS due_on, e.opens_at AS since, (
    SELECT a.body_id FROM assignment a WHERE a.lead_of = i.recommendation_id AND a.ended_at IS NULL LIMIT 1) AS body_id
  FROM report_edition e JOIN report_item i ON i.edition_id = e.id
  WHERE ${isOpen} AND NOT EXISTS (SELECT FROM report_outcome o WHERE o.item_id = i.id AND o.kind = 'ANSWERED' AND o.revoked_at IS NULL)
    AND NOT EXISTS (SELECT FROM (SELECT e.supersedes_id FROM report_edition e WHERE ${isOpen}) later WHERE later.supersedes_id = e.id)`;

const order = {
  due: [{ edition: { answerDueOn: "asc" } }],
  submitted: [{ edition: { submittedOn: "desc" } }],
  review: [{ edition: { cycle: { mechanism: { code: "asc" } } } }, { edition: { cycle: { ordinal: "desc" } } }],
} satisfies Record<string, Prisma.ReportItemOrderByWithRelationInput[]>;

/** Issues that NGOs raised in public and the State has not replied to: by when it is to, and whose they are as they chose to be named. */
export async function listOwedAnswers(actor: Actor, filters: OwedFilters, locale: InterfaceLanguage) {
  const { cycle, organisation, show = "owed", sort = "due", page = 1 } = filters;
  const [day, soon] = [dateOf(today()), dateOf(dayAfter(today(), soonDays))];
  const due =
    show === "overdue"
      ? { answerDueOn: { lt: day ?? new Date() } }
      : show === "soon"
        ? { answerDueOn: { gte: day ?? new Date(), lte: soon ?? new Date() } }
        : {};
  const edition: Prisma.ReportEditionWhereInput = {
    AND: [latest(actor), due],
    ...(cycle && { cycleId: cycle }),
    ...(organisation && { organisations: { some: { organisationId: organisation } } }),
  };
  const where: Prisma.ReportItemWhereInput = { edition, ...(show === "answered" ? { NOT: isOwed } : isOwed) };
  return reading(actor, async (reader) => {
    const found = await reader.reportItem.findMany({
      where,
      select: {
        id: true,
        position: true,
        heading: true,
        reference: true,
        edition: {
          select: {
            id: true,
            title: true,
            language: true,
            authors: true,
            submittedOn: true,
            answerDueOn: true,
            cycle: { select: { titles: true, mechanism: { select: { names: true } } } },
          },
        },
      },
      orderBy: [...order[sort], { editionId: "asc" }, { position: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const total = await reader.reportItem.count({ where });
    const editions = await reader.reportEdition.findMany({
      where: latest(actor),
      select: {
        cycle: { select: { id: true, titles: true } },
        organisations: { select: { organisation: { select: { id: true, names: true } } } },
      },
      orderBy: { id: "asc" },
    });
    const name = (json: unknown) => nameIn(readWords(json), locale);
    return {
      total,
      rows: found.map(({ edition: { cycle: review, authors, submittedOn, answerDueOn, ...of }, ...item }) => ({
        ...item,
        edition: of,
        authors: authorsSchema.parse(authors),
        review: name(review.titles),
        committee: name(review.mechanism.names),
        submittedOn: dayOf(submittedOn),
        dueOn: dayOrNull(answerDueOn),
        isOverdue: show !== "answered" && isLate(dayOrNull(answerDueOn), today()),
      })),
      previous: page > 1 && total > 0 ? page - 1 : null,
      next: page * pageSize < total ? page + 1 : null,
      choices: {
        cycle: choicesOf(editions.map((one) => ({ id: one.cycle.id, name: name(one.cycle.titles) }))),
        organisation: choicesOf(
          editions.flatMap(({ organisations }) =>
            organisations.map((one) => ({ id: one.organisation.id, name: name(one.organisation.names) })),
          ),
        ),
      },
    };
  });
}

export type OwedAnswer = Awaited<ReturnType<typeof listOwedAnswers>>["rows"][number];

const choicesOf = (things: { id: string; name: string }[]) =>
  [...new Map(things.map(({ id, name }) => [id, name]))]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label) || one.value.localeCompare(other.value));
