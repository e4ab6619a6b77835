import { readMechanisms } from "@/prisma/loading/mechanisms";
import { readVocabularies } from "@/prisma/loading/vocabularies";
import type { Names } from "@/domain/vocabulary";
import type { Chronicle } from "@/prisma/volume/audit";
import { addFacts } from "@/prisma/volume/dialogue";
import { write } from "@/prisma/volume/phrases";
import type { Body, State, Tools } from "@/prisma/volume/states";

export type Known = { mechanisms: { id: string; code: string; prefix: string | null }[]; themes: string[] };
export type Given = {
  id: string;
  adoptedOn: string;
  bodies: Body[];
  /** The recommendation itself, to be written once it is known how it was answered. */
  row: Record<string, unknown>;
};

/** Mechanisms and themes, which belong to no State. */
export async function addKnown({ rows, random }: Tools): Promise<Known> {
  // The nine committees and the universal periodic review.
  const examining = readMechanisms().filter(({ code, kind }) => kind !== "SPECIAL_PROCEDURE" && /^[A-Z]+$/.test(code) && code !== "SPT");
  const mechanisms = examining.map(({ code, symbolPrefix = null }) => ({ id: random.uuid(), code, prefix: symbolPrefix }));
  for (const [place, { code, names, kind, symbolPrefix }] of examining.entries())
    await rows.add("mechanism", { id: mechanisms[place]?.id, code, names, kind, symbol_prefix: symbolPrefix, version: 1 });
  const uhri = readVocabularies()
    .filter(({ kind }) => kind === "THEME")
    .flatMap(({ terms }) => terms);
  const themes = uhri.map(() => random.uuid());
  const vocabulary_id = random.uuid();
  await rows.add("vocabulary", { id: vocabulary_id, kind: "THEME", code: "UHRI", names: {}, version: 1 });
  for (const [place, { code, names }] of uhri.entries())
    await rows.add("term", { id: themes[place], vocabulary_id, code, names, position: place + 1, version: 1 });
  return { mechanisms, themes };
}

/** One review cycle with its facts, its document, and the recommendations in it. */
export async function* addCycle(
  tools: Tools & { chronicle: Chronicle; known: Known },
  state: State,
  { number, recommendations, facts }: { number: number; recommendations: number; facts: number },
): AsyncGenerator<Given> {
  const { rows, random, known } = tools;
  const mechanism = known.mechanisms[number % known.mechanisms.length];
  if (!mechanism) throw new Error("There is no mechanism.");
  const ordinal = Math.floor(number / known.mechanisms.length) + 1;
  const adoptedOn = `${2010 + ordinal * 4 + random.integer(0, 3)}-0${random.integer(1, 9)}-15`;
  const [cycleId, documentId] = [random.uuid(), random.uuid()];
  const symbol = `${mechanism.prefix ?? mechanism.code}/${state.code}/CO/${ordinal}`;
  const titles = {
    en: `Cycle ${ordinal}, ${mechanism.code}`,
    ru: `Цикл ${ordinal}, ${mechanism.code}`,
    kk: `${ordinal}-цикл, ${mechanism.code}`,
  };

  await rows.add("review_cycle", {
    id: cycleId,
    state_id: state.id,
    mechanism_id: mechanism.id,
    ordinal,
    procedure: "STANDARD",
    stage: "FOLLOW_UP",
    titles,
    version: 1,
    created_at: at(adoptedOn),
  });
  await addFacts(tools, state, { cycleId, symbol, on: adoptedOn, facts });
  await rows.add("un_document", {
    id: documentId,
    state_id: state.id,
    cycle_id: cycleId,
    kind: "CONCLUDING_OBSERVATIONS",
    symbol,
    titles,
    language: "en",
    adopted_on: adoptedOn,
    distributed_on: adoptedOn,
    source_text: "",
    locked_at: at(adoptedOn),
    version: 1,
    created_at: at(adoptedOn),
  });

  let position = 0;
  const paragraph = async (
    kind: string,
    number: string | null,
    text: Names,
    more: { heading?: Names; parent_id?: string; label?: string } = {},
  ) => {
    const id = random.uuid();
    const { heading = null, parent_id = null, label = null } = more;
    await rows.add("paragraph", {
      id,
      document_id: documentId,
      parent_id,
      position: (position += 1),
      number,
      label,
      kind,
      heading,
      articles: heading ? ["2", "7"] : [],
    });
    const languages = isInKazakh ? (["en", "ru", "kk"] as const) : (["en", "ru"] as const);
    for (const language of languages)
      await rows.add("paragraph_text", {
        id: random.uuid(),
        paragraph_id: id,
        language,
        translation: language === "kk" ? "UNOFFICIAL" : "OFFICIAL",
        text: text[language],
        is_locked: true,
      });
    return id;
  };

  let isInKazakh = false;
  for (let place = 1; place <= recommendations; place += 1) {
    isInKazakh = random.chance(1 / 3);
    const { topic: heading, text } = write(random, "recommendation");
    const concernId = await paragraph("CONCERN", String(place * 2 + 3), write(random, "concern").text, { heading });
    const paragraphId = await paragraph("RECOMMENDATION", String(place * 2 + 4), text, { heading });
    for (const label of random.chance(0.3) ? ["(a)", "(b)", "(c)"] : [])
      await paragraph("LIMB", null, write(random, "recommendation").text, { parent_id: paragraphId, label });

    const id = random.uuid();
    const bodies = [...new Set([random.pickEarly(state.bodies), ...(random.chance(0.5) ? [random.pickEarly(state.bodies)] : [])])];
    const dueOn = random.chance(0.7) ? `${Number(adoptedOn.slice(0, 4)) + random.integer(1, 6)}-12-31` : null;
    const themes = new Set([random.pickEarly(known.themes), ...(random.chance(0.6) ? [random.pickEarly(known.themes)] : [])]);
    for (const term_id of themes) await rows.add("recommendation_term", { recommendation_id: id, term_id, position: 0 });

    const event = {
      recommendation_id: id,
      response_id: null,
      status: null,
      response_version: null,
      note: null,
      actor_id: state.verifier,
      at: at(adoptedOn),
    };
    await tools.chronicle.enter({ ...event, kind: "RECORDED", body_id: null });
    await tools.chronicle.enter({ ...event, kind: "CLASSIFIED", body_id: null });
    for (const [order, { id: body_id }] of bodies.entries()) {
      const role = order === 0 ? "LEAD" : "CO_EXECUTOR";
      await rows.add("assignment", {
        id: random.uuid(),
        state_id: state.id,
        recommendation_id: id,
        body_id,
        role,
        lead_of: order === 0 ? id : null,
        due_on: dueOn,
        decision_reference: `Minutes no. ${number + 1}`,
        assigned_at: at(adoptedOn),
        version: 1,
      });
      await tools.chronicle.enter({ ...event, kind: "ASSIGNED", body_id });
    }

    const isFollowUp = place <= 3;
    yield {
      id,
      adoptedOn,
      bodies,
      row: {
        id,
        state_id: state.id,
        cycle_id: cycleId,
        document_id: documentId,
        paragraph_id: paragraphId,
        concern_id: concernId,
        pair_kind: "SPLIT",
        reference: `${mechanism.code}-${ordinal}-¶${place * 2 + 4}`,
        position: place,
        is_follow_up: isFollowUp,
        follow_up_due_on: isFollowUp ? `${Number(adoptedOn.slice(0, 4)) + 2}-12-31` : null,
        recommending_states: [],
        due_on: dueOn,
        published_at: random.chance(0.98) ? at(adoptedOn) : null,
        version: 1,
      },
    };
  }
}

export const at = (day: string): string => `${day}T08:00:00.000Z`;
