import { readUhriInIsolation } from "@/domain/datasets/uhri/queries";
import type { UhriEvent } from "@/domain/datasets/uhri/schema";
import {
  addParagraphs,
  addRecommendations,
  annotate,
  classify,
  openCycles,
  openDocuments,
  placeRows,
  publishDocuments,
} from "@/domain/imports/kinds/uhri/applying/commands";
import { carryChanges } from "@/domain/imports/kinds/uhri/changing/commands";
import { planUhri, repeatedRow } from "@/domain/imports/kinds/uhri/planning/commands";
import { fingerprintOf, findTranslations } from "@/domain/imports/kinds/uhri/queries";
import { type OwnState, stage } from "@/domain/imports/kinds/uhri/staging/rules";
import { inSets } from "@/domain/imports/kinds/rows/commands";
import type { Findings, PlannedRun, Planner, StagedRow, Staging, StoredTable, Tx } from "@/domain/imports/kinds/schema";
import { nameIn, readWords } from "@/domain/names/rules";

const stagedAtOnce = 500;

type Step = (tx: Tx, run: PlannedRun) => Promise<void>;
const asSet =
  (step: Step): Step =>
  (tx, run) =>
    inSets(tx, () => step(tx, run));

/** The export of the Universal Human Rights Index, an annotation a row. */
export const uhriPlanner: Planner = {
  read,
  fingerprint: fingerprintOf,
  plan: planUhri,
  steps: [
    { name: "cycles", carryOut: openCycles },
    { name: "documents", carryOut: openDocuments },
    { name: "places", carryOut: asSet(placeRows) },
    { name: "paragraphs", carryOut: addParagraphs },
    { name: "recommendations", carryOut: asSet(addRecommendations) },
    { name: "terms", carryOut: classify },
    { name: "annotations", carryOut: annotate },
    { name: "changes", carryOut: carryChanges },
    { name: "publishing", carryOut: publishDocuments },
  ],
  tables: [
    { name: "annotation", columns: ["recommendation_id", "run_id", "digest", "rest", "missing", "version"] },
    {
      name: "recommendation",
      columns: ["upr_position", "recommending_states", "version"],
      parts: [{ name: "recommendation_term", column: "recommendation_id" }],
    },
    { name: "paragraph", columns: [], parts: [{ name: "paragraph_text", column: "paragraph_id" }] },
    { name: "un_document", columns: [] },
    { name: "review_cycle", columns: [] },
  ],
  blockers: findTranslations,
};

async function read(file: StoredTable, { stateCode, stateNames }: PlannedRun, staging: Staging): Promise<Findings> {
  const own: OwnState = { code: stateCode, name: nameIn(readWords(stateNames), "en") };
  const rows: StagedRow[] = [];
  const pairs: { recommendationKey: string; concernKey: string; by: string }[] = [];
  const findings: Findings = {};
  let uncertain = 0;
  const flush = async (least: number) => {
    if (rows.length >= least && rows.length > 0) await staging.rows(rows.splice(0));
    if (pairs.length >= least && pairs.length > 0) await staging.pairs(pairs.splice(0));
  };
  await readUhriInIsolation(file.fileName, { path: file.path }, (event) => {
    if ("row" in event) {
      const staged = stage(event.row, own);
      if (staged.values.isLanguageCertain === false) uncertain += 1;
      rows.push(staged);
    } else if ("pair" in event) pairs.push(...pairsOf(event.pair));
    else if ("refused" in event || "repeated" in event) rows.push(settled(event));
    else if ("summary" in event) Object.assign(findings, findingsOf(event.summary));
    return rows.length >= stagedAtOnce || pairs.length >= stagedAtOnce ? flush(stagedAtOnce) : undefined;
  });
  await flush(1);
  return { ...findings, languageUncertain: uncertain };
}

const pairsOf = ({ recommendation, concerns, by }: Extract<UhriEvent, { pair: unknown }>["pair"]) =>
  concerns.map((concernKey) => ({ recommendationKey: recommendation, concernKey, by }));

/** A row that the reader refuses, or that stands in the file twice. */
function settled(event: Extract<UhriEvent, { refused: unknown } | { repeated: unknown }>): StagedRow {
  if ("repeated" in event) {
    const { row, first, annotationId } = event.repeated;
    return { position: row, key: annotationId, label: annotationId, values: {}, outcome: "UNCHANGED", reason: repeatedRow(first) };
  }
  const { row, annotationId, key } = event.refused;
  return { position: row, key: annotationId ?? "", label: annotationId ?? "", values: {}, outcome: "REFUSED", reason: key };
}

function findingsOf({ columns, repairs, unclear }: Extract<UhriEvent, { summary: unknown }>["summary"]): Findings {
  return {
    columnsMissing: columns.missing,
    columnsUnknown: columns.unknown,
    columnsRespelled: Object.values(columns.respelled),
    repairs,
    unclear,
  };
}
