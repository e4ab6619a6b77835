import type { Actor } from "@/domain/actor";
import { nameIn, readNames, type WordsByLanguage } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { expectedMilestones, inOrder, stateOf } from "@/domain/reviews/milestones/rules";
import type { MilestoneForm } from "@/domain/reviews/milestones/schema";
import { unsaid } from "@/domain/sources/rules";
import type { Attestation, InterfaceLanguage, MilestoneKind, ReviewProcedure } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

export type MilestoneRow = {
  id: string;
  kind: MilestoneKind;
  ordinal: number;
  dueOn: string;
  doneOn: string;
  notes: WordsByLanguage;
  symbol: string | null;
  address: string | null;
  document: { id: string; symbol: string | null; titles: WordsByLanguage } | null;
  /** The meeting that this was. */
  meeting: { number: number | null } | null;
  source: string;
  attestation: Attestation;
};

type Cycle = { mechanismCode: string; procedure: ReviewProcedure; hasNext: boolean; milestones: MilestoneRow[] };

/** The whole timeline of a cycle: what is recorded, where each step stands, and what can be expected. */
export function timelineOf({ milestones, ...cycle }: Cycle, today: string, locale: InterfaceLanguage) {
  const expected = expectedMilestones({ ...cycle, milestones });
  const recorded = milestones.map(({ notes, document, ...milestone }) => {
    const awaited = expected.find(({ kind }) => kind === milestone.kind);
    const state = stateOf(milestone, milestones, today);
    const isExpected = state === "UNKNOWN" && awaited !== undefined;
    return {
      ...milestone,
      note: nameIn(notes, locale),
      document: document && { id: document.id, name: document.symbol ?? nameIn(document.titles, locale) },
      state: isExpected ? ("EXPECTED" as const) : state,
      on: milestone.doneOn || milestone.dueOn || (isExpected ? awaited.on : ""),
      expected: isExpected ? awaited : null,
    };
  });
  const onlyExpected = expected
    .filter(({ kind }) => !milestones.some((milestone) => milestone.kind === kind))
    .map((awaited) => ({
      id: null,
      kind: awaited.kind,
      ordinal: 1,
      note: "",
      document: null,
      meeting: null,
      symbol: null,
      address: null,
      source: null,
      attestation: null,
      state: "EXPECTED" as const,
      on: awaited.on,
      expected: awaited,
    }));
  return inOrder([...recorded, ...onlyExpected]);
}

export type TimelineStep = ReturnType<typeof timelineOf>[number];

type ComingRow = Cycle & { id: string; isUpr: boolean; titles: WordsByLanguage; mechanism: WordsByLanguage };

/** What comes next in all cycles: terms that run or were missed, and what can be expected, the earliest first. */
export async function listComing(actor: Actor | null, today: string, locale: InterfaceLanguage) {
  const cycles = await reading(
    actor,
    (reader) => reader.$queryRaw<ComingRow[]>`
      SELECT c.id, c.titles, c.procedure, m.code AS "mechanismCode", m.names AS mechanism, m.kind = 'UPR' AS "isUpr",
        EXISTS (SELECT FROM review_cycle n WHERE n.previous_cycle_id = c.id) AS "hasNext",
        jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'ordinal', s.ordinal, 'notes', s.notes,
          'dueOn', app_partial_day(s.due_on, s.due_precision), 'doneOn', app_partial_day(s.done_on, s.done_precision)) ORDER BY s.id) AS milestones
      FROM review_cycle c JOIN mechanism m ON m.id = c.mechanism_id JOIN milestone s ON s.cycle_id = c.id
      WHERE c.stage <> 'CLOSED'
      GROUP BY c.id, c.titles, c.procedure, m.code, m.names, m.kind`,
  );
  return cycles
    .flatMap(({ id, titles, mechanism, isUpr, ...cycle }) =>
      timelineOf(cycle, today, locale)
        .filter(({ state }) => state === "DUE" || state === "OVERDUE" || state === "EXPECTED")
        .map(({ kind, ordinal, note, state, on }) => ({
          cycle: { id, title: nameIn(titles, locale) },
          mechanism: nameIn(mechanism, locale),
          isUpr,
          kind,
          ordinal,
          note,
          state,
          on,
        })),
    )
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

export type ComingStep = Awaited<ReturnType<typeof listComing>>[number];

type MilestoneDesk = { values: MilestoneForm; meetingId: string | null };

/** A milestone as its form shows it, and the meeting that says what it was; a new one for the id "new". */
export async function findMilestoneForm(actor: Actor, cycleId: string, id: string, kind: MilestoneKind): Promise<MilestoneDesk | null> {
  if (id === "new") return { values: { ...blank, cycleId, kind }, meetingId: null };
  if (!isId(id) || !isId(cycleId)) return null;
  const found = await reading(actor, (reader) => reader.milestone.findFirst({ where: { id, cycleId } }));
  if (!found) return null;
  const { dueOn, duePrecision, doneOn, donePrecision, documentId, symbol, address, notes, meetingId, meetingVersion: _, ...rest } = found;
  const values = {
    ...rest,
    dueOn: partialDayOf(dueOn, duePrecision),
    doneOn: partialDayOf(doneOn, donePrecision),
    documentId: documentId ?? "",
    symbol: symbol ?? "",
    address: address ?? "",
    notes: readNames(notes),
  };
  return { values, meetingId };
}

const blank = {
  id: "",
  version: 0,
  ordinal: 1,
  dueOn: "",
  doneOn: "",
  documentId: "",
  symbol: "",
  address: "",
  notes: unsaid,
  source: "",
  attestation: "VERIFIED",
} as const;
