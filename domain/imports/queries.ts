import type { Actor } from "@/domain/actor";
import type { Difference, Findings } from "@/domain/imports/kinds/schema";
import { effectiveState, hasNothingToApply, isInterrupted } from "@/domain/imports/rules";
import type { ImportRowFilters } from "@/domain/imports/schema";
import { nameIn, readWords } from "@/domain/names/rules";
import { can } from "@/domain/policy";
import { reading } from "@/domain/reading";
import { ownImports } from "@/domain/visibility";
import type { ImportKind, ImportOutcome, InterfaceLanguage } from "@/domain/vocabulary";
import { Prisma } from "@/generated/prisma/client";
import { isId } from "@/lib/ids";

const listed = 100;
const pageSize = 50;

const runFields = {
  id: true,
  stateId: true,
  kind: true,
  state: true,
  fileName: true,
  fileSize: true,
  step: true,
  done: true,
  total: true,
  heartbeatAt: true,
  failure: true,
  created: true,
  changed: true,
  unchanged: true,
  refused: true,
  begunAt: true,
  appliedAt: true,
  undoneAt: true,
  version: true,
} as const;

type Run = Prisma.ImportRunGetPayload<{ select: typeof runFields }>;

/** As people act on it: a run that its server died over is as it was before, and says so. */
function shown<Found extends Run>(run: Found, now: Date) {
  const interrupted = isInterrupted(run, now);
  return {
    ...run,
    fileSize: Number(run.fileSize),
    state: effectiveState(run, now),
    failure: interrupted ? "importInterrupted" : run.failure,
    hasNothingToApply: hasNothingToApply(run),
  };
}

/** The runs that this person may carry on with, the newest first. */
export async function listImports(actor: Actor) {
  const runs = await reading(actor, async (reader) => {
    const found = await reader.importRun.findMany({
      where: ownImports(actor),
      select: { ...runFields, begunById: true },
      orderBy: { begunAt: "desc" },
      take: listed,
    });
    const people = await reader.user.findMany({
      where: { id: { in: found.map(({ begunById }) => begunById) } },
      select: { id: true, name: true },
    });
    return found.map(({ begunById, ...run }) => ({ ...run, begunBy: people.find(({ id }) => id === begunById)?.name ?? null }));
  });
  return runs.map((run) => shown(run, new Date()));
}
export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** One run with what was found out on the way; null for whoever may not carry on with it. */
export async function findImport(actor: Actor, id: string) {
  if (!isId(id)) return null;
  const found = await reading(actor, async (reader) => {
    const run = await reader.importRun.findFirst({
      where: { id, ...ownImports(actor) },
      select: { ...runFields, findings: true, options: true, begunById: true, appliedById: true, undoneById: true },
    });
    if (!run) return null;
    const ids = [run.begunById, run.appliedById, run.undoneById].filter((one) => one !== null);
    return { run, people: await reader.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }) };
  });
  if (!found) return null;
  const { begunById, appliedById, undoneById, findings, ...run } = found.run;
  const nameOf = (wanted: string | null) => found.people.find((person) => person.id === wanted)?.name ?? null;
  return {
    ...shown(run, new Date()),
    findings: findings as Findings,
    begunBy: nameOf(begunById),
    appliedBy: nameOf(appliedById),
    undoneBy: nameOf(undoneById),
  };
}
export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

type Row = {
  position: number;
  key: string;
  label: string;
  text: string | null;
  isLanguageCertain: boolean;
  outcome: ImportOutcome | null;
  reason: string | null;
  differences: Difference[] | null;
  subjectId: string | null;
  recommendation: string | null;
};

/** One page of the rows of a run, filtered by what becomes of them and searched in what they are called. */
export async function listImportRows(actor: Actor, id: string, { outcome, q, after, before }: ImportRowFilters) {
  const pattern = q && `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const conditions = [
    Prisma.sql`i.run_id = ${id}::uuid`,
    outcome ? Prisma.sql`i.outcome = ${outcome}::import_outcome` : Prisma.sql`i.outcome IS NOT NULL`,
    pattern ? Prisma.sql`(i.label ILIKE ${pattern} OR i.key ILIKE ${pattern} OR i.values ->> 'text' ILIKE ${pattern})` : Prisma.sql`true`,
    before === undefined ? Prisma.sql`i.position > ${after ?? -1}` : Prisma.sql`i.position < ${before}`,
  ];
  const rows = await reading(
    actor,
    (reader) => reader.$queryRaw<Row[]>`
      SELECT page.*, r.reference AS recommendation FROM (
        SELECT i.position, i.key, i.label, i.values ->> 'text' AS text,
          coalesce((i.values ->> 'isLanguageCertain')::boolean, true) AS "isLanguageCertain", i.outcome, i.reason, i.differences, i.subject_id AS "subjectId"
        FROM import_row i WHERE ${Prisma.join(conditions, " AND ")}
        ORDER BY i.position ${before === undefined ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${pageSize + 1}
      ) page LEFT JOIN recommendation r ON r.id = page."subjectId" ORDER BY page.position`,
  );
  const hasMore = rows.length > pageSize;
  const page = before === undefined ? rows.slice(0, pageSize) : rows.slice(hasMore ? 1 : 0);
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    rows: page,
    previous: first && (before === undefined ? after !== undefined : hasMore) ? first.position : null,
    next: last && (before !== undefined || hasMore) ? last.position : null,
  };
}
export type ListedImportRow = Awaited<ReturnType<typeof listImportRows>>["rows"][number];

/** The States into whose register this person may import that kind of data set. */
export async function listImportStates(actor: Actor, locale: InterfaceLanguage, kinds: readonly ImportKind[]) {
  const states = await reading(actor, (reader) => reader.state.findMany({ select: { id: true, names: true }, orderBy: { code: "asc" } }));
  return states
    .filter(({ id: stateId }) => kinds.some((kind) => can(actor, "import.begin", { stateId, kind })))
    .map(({ id, names }) => ({ id, name: nameIn(readWords(names), locale) }));
}
