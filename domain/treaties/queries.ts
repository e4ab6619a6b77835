import type { Actor } from "@/domain/actor";
import { readContested } from "@/domain/claims/queries";
import { nameIn, readNames, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { unsaid } from "@/domain/sources/rules";
import { bondOf } from "@/domain/treaties/rules";
import type { TreatyActionForm } from "@/domain/treaties/schema";
import { coordinatedStates, visibleReforms } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

type Bond = { isBound: boolean; since: string };

/** What binds comes first, the oldest bond at the top; where its day is not known it comes after those where it is. */
const inForceFirst = (one: Bond, other: Bond): number =>
  Number(other.isBound) - Number(one.isBound) || (one.since || "9").localeCompare(other.since || "9");

/** The treaties and what one State did under each: of the State asked for, or else of the first. */
export function listTreaties(actor: Actor | null, wanted: string | undefined, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const states = await reader.state.findMany({ select: { id: true, names: true }, orderBy: { code: "asc" } });
    const state = states.find(({ id }) => id === wanted) ?? states[0];
    if (!state) return { states: [], stateId: null, treaties: [] };
    const treaties = await reader.treaty.findMany({ select: { id: true, code: true, names: true }, orderBy: { code: "asc" } });
    const actions = await reader.treatyAction.findMany({
      where: { stateId: state.id },
      select: {
        id: true,
        treatyId: true,
        kind: true,
        provision: true,
        enactedOn: true,
        enactedPrecision: true,
        depositedOn: true,
        depositedPrecision: true,
        effectiveOn: true,
        effectivePrecision: true,
        notes: true,
        address: true,
        source: true,
        attestation: true,
        reform: { select: { id: true, titles: true } },
      },
      orderBy: [{ depositedOn: { sort: "asc", nulls: "last" } }, { kind: "asc" }],
    });
    // An act whose reform is not public yet is shown without it.
    const seen = await reader.reform.findMany({
      where: { AND: [visibleReforms(actor), { id: { in: actions.flatMap(({ reform }) => reform?.id ?? []) } }] },
      select: { id: true },
    });
    const contested = await readContested(reader, { treatyId: { in: treaties.map(({ id }) => id) }, stateId: { in: [state.id] } }, locale);
    const said = (words: unknown) => nameIn(readWords(words), locale);
    const told = actions.map(({ notes, reform, ...action }) => ({
      ...action,
      note: said(notes),
      enactedOn: partialDayOf(action.enactedOn, action.enactedPrecision),
      depositedOn: partialDayOf(action.depositedOn, action.depositedPrecision),
      effectiveOn: partialDayOf(action.effectiveOn, action.effectivePrecision),
      reform: reform && seen.some(({ id }) => id === reform.id) ? { id: reform.id, title: said(reform.titles) } : null,
    }));
    return {
      states: states.map(({ id, names }) => ({ value: id, label: said(names) })),
      stateId: state.id,
      treaties: treaties
        .map(({ id, code, names }) => {
          const own = told.filter(({ treatyId }) => treatyId === id);
          const points = contested.filter(({ treatyId }) => treatyId === id);
          return { id, code, name: said(names), ...bondOf(own), actions: own, contested: points };
        })
        .toSorted(inForceFirst),
    };
  });
}

export type TreatyWithActions = Awaited<ReturnType<typeof listTreaties>>["treaties"][number];

/** An act under a treaty as its form shows it, with what it may name; a new one for the id "new". */
export function findTreatyActionForm(actor: Actor, id: string, treatyId: string | undefined, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const [ownState] = coordinatedStates(actor);
    const found = isId(id) ? await reader.treatyAction.findUnique({ where: { id } }) : null;
    const stateId = found?.stateId ?? ownState;
    if (!stateId || (id !== "new" && !found)) return null;
    const treaties = await reader.treaty.findMany({ select: { id: true, names: true }, orderBy: { code: "asc" } });
    const reforms = await reader.reform.findMany({ where: { stateId, kind: "RATIFICATION" }, select: { id: true, titles: true } });
    const values: TreatyActionForm = found
      ? {
          ...found,
          provision: found.provision ?? "",
          reformId: found.reformId ?? "",
          enactedOn: partialDayOf(found.enactedOn, found.enactedPrecision),
          depositedOn: partialDayOf(found.depositedOn, found.depositedPrecision),
          effectiveOn: partialDayOf(found.effectiveOn, found.effectivePrecision),
          notes: readNames(found.notes),
          address: found.address ?? "",
        }
      : { ...blank, stateId, treatyId: treatyId ?? "" };
    return {
      stateId,
      values,
      treaties: treaties.map((treaty) => ({ value: treaty.id, label: nameIn(readWords(treaty.names), locale) })),
      reforms: reforms.map((reform) => ({ value: reform.id, label: nameIn(readWords(reform.titles), locale) })),
    };
  });
}

const blank = {
  id: "",
  version: 0,
  kind: "RATIFICATION",
  provision: "",
  reformId: "",
  enactedOn: "",
  depositedOn: "",
  effectiveOn: "",
  notes: unsaid,
  address: "",
  source: "",
  attestation: "VERIFIED",
} as const;
