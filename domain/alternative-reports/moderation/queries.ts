import type { Actor } from "@/domain/actor";
import { isOpen } from "@/domain/alternative-reports/queries";
import type { RefusalFilters } from "@/domain/alternative-reports/moderation/schema";
import { visibleEditions } from "@/domain/alternative-reports/visibility";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

const pageSize = 25;

/** What everybody is told of a refusal: no title, no author, nobody who decided. */
const told = {
  id: true,
  stage: true,
  reason: true,
  explanation: true,
  refusedAt: true,
  appealedAt: true,
  decidedAt: true,
  isUpheld: true,
  decision: true,
  cycle: { select: { id: true, titles: true, mechanism: { select: { names: true } } } },
} satisfies Prisma.ReportRefusalSelect;

function presentRefusal({ cycle, ...refusal }: Prisma.ReportRefusalGetPayload<{ select: typeof told }>, locale: InterfaceLanguage) {
  const name = (json: unknown) => nameIn(readWords(json), locale);
  return { ...refusal, review: { id: cycle.id, title: name(cycle.titles), committee: name(cycle.mechanism.names) } };
}

export type ShownRefusal = ReturnType<typeof presentRefusal>;

/** Every report that was ever taken off the public register, the latest first. */
export async function listRefusals({ reason, page = 1 }: RefusalFilters, locale: InterfaceLanguage) {
  const where = reason ? { reason } : {};
  return reading(null, async (reader) => {
    const rows = await reader.reportRefusal.findMany({
      where,
      select: told,
      orderBy: [{ refusedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const total = await reader.reportRefusal.count({ where });
    return {
      total,
      rows: rows.map((row) => presentRefusal(row, locale)),
      previous: page > 1 && total > 0 ? page - 1 : null,
      next: page * pageSize < total ? page + 1 : null,
    };
  });
}

/** One refusal; with the words of the appeal and the edition for its authors and for the administrators of its State, and for nobody else. */
export async function findRefusal(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  const found = await reading(null, (reader) => reader.reportRefusal.findUnique({ where: { id }, select: told }));
  if (!found) return null;
  return { ...presentRefusal(found, locale), inner: actor && (await findInner(actor, id)) };
}

export type RefusalRecord = NonNullable<Awaited<ReturnType<typeof findRefusal>>>;

async function findInner(actor: Actor, id: string) {
  const found = await reading(actor, async (reader) => {
    const refusal = await reader.reportRefusal.findFirst({
      where: { id, edition: visibleEditions(actor) },
      select: {
        stateId: true,
        appeal: { select: { text: true } },
        refusedById: true,
        appealedAt: true,
        decidedAt: true,
        version: true,
        editionId: true,
      },
    });
    const edition = refusal && (await reader.reportEdition.findUnique({ where: { id: refusal.editionId }, select: inner }));
    if (!refusal || !edition) return null;
    const report = await reader.alternativeReport.findUnique({ where: { id: edition.reportId }, select: { organisationId: true } });
    return { refusal, edition, organisationId: report?.organisationId ?? null };
  });
  if (!found) return null;
  const { refusal, edition, organisationId } = found;
  const subject = { ...refusal, organisationId };
  const [isAuthors, mayDecide] = [organisationId !== null, can(actor, "reportRefusal.decide", subject)];
  // Lifted, it is open to everybody again: what was said to those who decided is still theirs alone.
  if (!isAuthors && !can(actor, "reportEdition.refuse", { ...subject, isOpen: true })) return null;
  return {
    appeal: refusal.appeal?.text ?? null,
    version: refusal.version,
    edition,
    isAuthors,
    mayAppeal: edition.withdrawnAt === null && can(actor, "reportRefusal.appeal", subject),
    mayDecide,
    isRefuser: refusal.refusedById === actor.id,
  };
}

const inner = {
  id: true,
  reportId: true,
  title: true,
  language: true,
  contents: true,
  refusedAt: true,
  withdrawnAt: true,
} satisfies Prisma.ReportEditionSelect;

/** An edition that this administrator may refuse; null for everybody else, and for what is not open. */
export async function findRefusable(actor: Actor, editionId: string) {
  if (!isId(editionId)) return null;
  const [found] = await reading(
    actor,
    (reader) => reader.$queryRaw<{ id: string; stateId: string; title: string; version: number; language: string; isOpen: boolean }[]>`
    SELECT e.id, e.state_id AS "stateId", e.title, e.version, e.language::text AS language,
      ${isOpen} AS "isOpen"
    FROM report_edition e WHERE e.id = ${editionId}::uuid`,
  );
  return found && can(actor, "reportEdition.refuse", { ...found, organisationId: null }) ? found : null;
}
