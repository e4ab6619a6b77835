import type { Actor } from "@/domain/actor";
import { readContested } from "@/domain/claims/queries";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading } from "@/domain/reading";
import { partialDayOf } from "@/domain/reforms/dates/rules";
import { visibleReforms } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { isId } from "@/lib/ids";

/** Who took part around a review, and what was welcomed in it. */
export function findSurroundings(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  return reading(actor, async (reader) => {
    const cycle = isId(id)
      ? await reader.reviewCycle.findUnique({ where: { id }, select: { id: true, stateId: true, titles: true } })
      : null;
    if (!cycle) return null;
    const remarks = await reader.positiveRemark.findMany({
      where: { cycleId: id },
      select: {
        id: true,
        attribution: true,
        speakers: true,
        texts: true,
        paragraph: true,
        saidOn: true,
        saidPrecision: true,
        source: true,
        attestation: true,
        reforms: { where: { reform: visibleReforms(actor) }, select: { reform: { select: { id: true, titles: true } } } },
      },
      orderBy: [{ attribution: "asc" }, { position: "asc" }],
    });
    const participations = await reader.participation.findMany({
      where: { cycleId: id },
      omit: { version: true, cycleId: true },
      orderBy: [{ heldOn: { sort: "asc", nulls: "last" } }, { kind: "asc" }, { id: "asc" }],
    });
    const contested = await readContested(reader, { cycleId: id }, locale);
    const said = (words: unknown) => nameIn(readWords(words), locale);
    return {
      id,
      stateId: cycle.stateId,
      title: said(cycle.titles),
      contested: contested.filter(({ subject }) => subject === "PARTICIPATION"),
      remarks: remarks.map(({ speakers, texts, saidOn, saidPrecision, reforms, ...remark }) => ({
        ...remark,
        speaker: said(speakers),
        text: said(texts),
        saidOn: partialDayOf(saidOn, saidPrecision),
        reforms: reforms.map(({ reform }) => ({ id: reform.id, title: said(reform.titles) })),
      })),
      participations: participations.map(({ titles, aims, places, organisers, partners, heldOn, heldPrecision, ...one }) => ({
        ...one,
        title: said(titles),
        aim: said(aims),
        place: said(places),
        organisers: said(organisers),
        partners: said(partners),
        heldOn: partialDayOf(heldOn, heldPrecision),
      })),
    };
  });
}

export type Surroundings = NonNullable<Awaited<ReturnType<typeof findSurroundings>>>;
