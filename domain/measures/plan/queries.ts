import type { Actor } from "@/domain/actor";
import { presentRow, rowFields } from "@/domain/measures/plan/rows/rules";
import { grouped } from "@/domain/measures/plan/rules";
import type { PlanView } from "@/domain/measures/plan/schema";
import { wantedMeasures } from "@/domain/measures/queries";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading, type Reader } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { visibleMeasures, visibleFocalPoints, visibleRecommendations } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { compareNames } from "@/lib/compare-names";

/** No plan is longer; a sheet of more could not be written in. */
const mostMeasures = 2000;
/** How many rows of the sheet one page shows. */
const rowsShown = 100;

const inOrder = { orderBy: [{ code: "asc" }, { id: "asc" }], take: mostMeasures } satisfies Prisma.MeasureFindManyArgs;

/** The rows of the plan as the filters let them through, in the order of their numbers: all of it, for a file or a drawing. */
export async function listPlanRows(actor: Actor | null, { by: _, ...filters }: PlanView, locale: InterfaceLanguage) {
  const rows = await rowsWhere(actor, wantedMeasures(actor, filters), locale, { minutes: 1 });
  const compare = compareNames(locale);
  return rows.toSorted((one, other) => compare(one.code, other.code));
}

async function rowsWhere(actor: Actor | null, where: Prisma.MeasureWhereInput, locale: InterfaceLanguage, patience = {}) {
  const include = rowFields(actor);
  return reading(
    actor,
    async (reader) => {
      const found = await reader.measure.findMany({ where, include, ...inOrder });
      const officers = actor
        ? await officersOf(reader, actor, [...new Set(found.flatMap(({ leadBodyId }) => leadBodyId ?? []))])
        : new Map();
      return found.map((measure) => presentRow(actor, measure, locale, officers));
    },
    patience,
  );
}

/** Whom to ask at each body: known to officials, and no matter of the public's. */
async function officersOf(reader: Reader, actor: Actor, bodyIds: string[]): Promise<Map<string, string>> {
  const held = await reader.membership.findMany({
    where: { AND: [visibleFocalPoints(actor, bodyIds), { OR: [{ validTo: null }, { validTo: { gt: now() } }] }] },
    select: { bodyId: true, user: { select: { name: true } } },
    orderBy: { validFrom: "asc" },
  });
  return new Map(held.flatMap(({ bodyId, user }) => (bodyId ? [[bodyId, user.name]] : [])));
}

/** By what the rows of the plan are numbered and grouped, and no more: it is asked of all of them to show one page. */
async function listOutline(actor: Actor | null, { by: _, ...filters }: PlanView, locale: InterfaceLanguage) {
  const name = (json: unknown) => nameIn(readWords(json), locale);
  const found = await reading(actor, (reader) =>
    reader.measure.findMany({
      where: wantedMeasures(actor, filters),
      select: {
        id: true,
        code: true,
        endsOn: true,
        endsPrecision: true,
        leadBody: { select: { id: true, names: true } },
        recommendations: {
          where: { recommendation: visibleRecommendations(actor) },
          select: { recommendation: { select: { id: true, reference: true, paragraph: { select: { heading: true } } } } },
          orderBy: { recommendation: { reference: "asc" } },
        },
      },
      ...inOrder,
    }),
  );
  const compare = compareNames(locale);
  return found
    .map(({ id, code, endsOn, endsPrecision, leadBody, recommendations }) => ({
      ...{ id, code, endsOn: partialDayOf(endsOn, endsPrecision), leadBody: leadBody && { id: leadBody.id, name: name(leadBody.names) } },
      recommendations: recommendations.map(({ recommendation: { id: of, reference, paragraph } }) => ({
        ...{ id: of, reference, name: [reference, name(paragraph?.heading)].filter(Boolean).join(" · ") },
      })),
    }))
    .toSorted((one, other) => compare(one.code, other.code));
}

export type PlanRow = Awaited<ReturnType<typeof listPlanRows>>[number];

/** One page of the sheet under the headings of its groups; only what is on the page is read whole. */
export async function findPlan(actor: Actor | null, view: PlanView, locale: InterfaceLanguage) {
  const outline = await listOutline(actor, view, locale);
  const page = view.page ?? 1;
  const [from, to] = [(page - 1) * rowsShown, page * rowsShown];
  const groups = grouped(outline, view.by ?? "recommendation", compareNames(locale));
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  let at = 0;
  const shown = groups.flatMap((group) => {
    const start = at;
    at += group.rows.length;
    const part = group.rows.slice(Math.max(0, from - start), Math.max(0, to - start));
    return part.length > 0 ? [{ ...group, rows: part }] : [];
  });
  const ids = [...new Set(shown.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  const where = { AND: [visibleMeasures(actor), { id: { in: ids } }] };
  const rows = new Map((ids.length > 0 ? await rowsWhere(actor, where, locale) : []).map((row) => [row.id, row]));
  return {
    measures: outline.length,
    total,
    groups: shown.map((group) => ({ ...group, rows: group.rows.flatMap(({ id }) => rows.get(id) ?? []) })),
    previous: page > 1 && shown.length > 0 ? page - 1 : null,
    next: to < total ? page + 1 : null,
  };
}

export type PlanSheet = Awaited<ReturnType<typeof findPlan>>;
