import type { RowValues } from "@/domain/datasets/table/schema";
import { articlesIn } from "@/domain/imports/kinds/recommendations/articles/rules";
import type { Blocker, PlannedRun, Planner, Tx } from "@/domain/imports/kinds/schema";
import { digestOf, shown, tablePlanner, valuesOf, wordsOf } from "@/domain/imports/kinds/table/commands";
import { findRegister } from "@/domain/imports/kinds/table/register/queries";
import type { TableDefinition, Thing } from "@/domain/imports/kinds/table/schema";
import { identifyBy } from "@/domain/imports/kinds/table/things/rules";
import { nameIn } from "@/domain/names/rules";
import { dayOrNull } from "@/lib/day";
import { documentKeyOf, refuseRecommendation, takenFromDocument } from "./rules";
import { documentsOf, writeRecommendations } from "./writing/commands";

const texts = { select: { language: true, text: true } } as const;

async function define(tx: Tx, { stateId }: PlannedRun): Promise<TableDefinition> {
  const { directory, names } = await findRegister(tx, stateId, ["cycle", "term", "article"]);
  const treaties = await treatiesOf(tx, stateId);
  const documents = await documentsOf(tx, stateId);
  const kept = await tx.recommendation.findMany({
    where: { stateId },
    select: {
      id: true,
      cycleId: true,
      reference: true,
      uprPosition: true,
      recommendingStates: true,
      isFollowUp: true,
      followUpDueOn: true,
      document: { select: { symbol: true } },
      paragraph: {
        select: { number: true, heading: true, texts, limbs: { select: { texts }, orderBy: { position: "asc" } } },
      },
      concern: { select: { texts } },
      terms: { select: { termId: true, term: { select: { vocabulary: { select: { kind: true } } } } } },
    },
  });
  const byLanguage = (all: { language: string; text: string }[]) => Object.fromEntries(all.map(({ language, text }) => [language, text]));
  const things = new Map(
    kept.map(({ id, paragraph, concern, document, terms, ...one }): [string, Thing] => [
      id,
      {
        id,
        values: {
          reference: one.reference,
          cycle: one.cycleId,
          documentSymbol: document.symbol,
          paragraph: paragraph.number,
          ...valuesOf("heading", paragraph.heading),
          ...valuesOf("concern", byLanguage(concern?.texts ?? [])),
          ...valuesOf("text", byLanguage(paragraph.texts)),
          ...limbsOf(paragraph.limbs),
          terms: terms.map(({ termId }) => termId),
          articles: terms.filter(({ term }) => term.vocabulary.kind === "ARTICLE").map(({ termId }) => termId),
          recommendingStates: one.recommendingStates,
          position: one.uprPosition,
          isFollowUp: one.isFollowUp,
          followUpDueOn: dayOrNull(one.followUpDueOn),
        },
      },
    ]),
  );
  const { identify, keyOf } = identifyBy("reference", things);
  const find = (values: Parameters<typeof identify>[0]) => {
    const found = identify(values);
    return found && "id" in found ? (things.get(found.id) ?? null) : null;
  };
  const taken = takenFromDocument(find);
  /** Articles with the treaty of the cycle that the row names, or that the recommendation is of. */
  const prepare = (values: RowValues): RowValues => {
    if (!Array.isArray(values.articles)) return values;
    const named = typeof values.cycle === "string" ? directory.find("cycle", values.cycle) : null;
    const cycle = named && "id" in named ? named.id : find(values)?.values.cycle;
    const treaty = (typeof cycle === "string" && treaties.get(cycle)) || null;
    return { ...values, articles: values.articles.flatMap((cell) => articlesIn(cell, treaty)) };
  };
  return {
    kind: "recommendations",
    directory,
    things,
    identify,
    keyOf,
    prepare: (values) => prepare(taken(values)),
    blank: { isFollowUp: false },
    refuse: refuseRecommendation((after) => documents.get(documentKeyOf(after))?.isClosed ?? false),
    show: shown("recommendations", names),
  };
}

/** The treaty that the mechanism of each cycle watches over. */
async function treatiesOf(tx: Tx, stateId: string): Promise<Map<string, string>> {
  const cycles = await tx.reviewCycle.findMany({
    where: { stateId, mechanism: { treatyId: { not: null } } },
    select: { id: true, mechanism: { select: { treaty: { select: { code: true } } } } },
  });
  return new Map(cycles.flatMap(({ id, mechanism }) => (mechanism.treaty ? [[id, mechanism.treaty.code]] : [])));
}

function limbsOf(limbs: { texts: { language: string; text: string }[] }[]): Record<string, string[]> {
  const lists = Map.groupBy(
    limbs.flatMap(({ texts: all }) => all),
    ({ language }) => `limbs.${language}`,
  );
  return Object.fromEntries([...lists].map(([key, all]) => [key, all.map(({ text }) => text)]));
}

/** Paragraphs that the run made may have been given words by others since. */
async function findOthersTexts(tx: Tx, { id }: PlannedRun): Promise<Blocker[]> {
  const found = await tx.$queryRaw<{ id: string; reference: string }[]>`
    SELECT DISTINCT r.id, r.reference FROM import_change c JOIN paragraph_text t ON t.paragraph_id = c.row_id JOIN recommendation r ON r.paragraph_id = c.row_id
    WHERE c.run_id = ${id}::uuid AND c.table_name = 'paragraph' AND c.before IS NULL AND (t.translation <> 'UNOFFICIAL'
      OR EXISTS (SELECT FROM import_change o WHERE o.table_name = 'paragraph_text' AND o.row_id = t.id AND o.run_id <> c.run_id))
    ORDER BY r.reference`;
  const records = found.slice(0, 5).map(({ id: recommendationId, reference }) => ({ label: reference, recommendationId }));
  return found.length > 0 ? [{ what: "translation", count: found.length, records }] : [];
}

/** Recommendations by reference. Their words are no official text; what a document says already, a table never changes. */
export const recommendationPlanner: Planner = {
  ...tablePlanner({
    kind: "recommendations",
    define,
    labelOf: (values) => [values.reference, nameIn(wordsOf(values, "text"), "ru").slice(0, 100)].filter(Boolean).join(" · "),
    fingerprint: (tx, { stateId }) => digestOf(tx, stateId, ["recommendation", "un_document"]),
    write: writeRecommendations,
    tables: [
      {
        name: "recommendation",
        columns: ["upr_position", "recommending_states", "is_follow_up", "follow_up_due_on", "version"],
        parts: [{ name: "recommendation_term", column: "recommendation_id" }],
      },
      { name: "paragraph_text", columns: [] },
      { name: "paragraph", columns: [], parts: [{ name: "paragraph_text", column: "paragraph_id" }] },
      { name: "un_document", columns: [] },
    ],
  }),
  blockers: findOthersTexts,
};
