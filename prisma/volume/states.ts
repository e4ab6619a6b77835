import type { Names } from "@/domain/vocabulary";
import { demonstrationBodies } from "@/prisma/demonstration/bodies";
import type { Random } from "@/prisma/volume/random";
import type { Rows } from "@/prisma/volume/rows";
import { write } from "@/prisma/volume/phrases";

export type Body = { id: string; focalPoint: string; approver: string };
export type State = { id: string; code: string; bodies: Body[]; verifier: string; publisher: string; reforms: string[] };
export type Tools = { rows: Rows; random: Random };

const since = "2012-01-01T00:00:00Z";

/** The same words in every language. */
const same = (word: string): Names => ({ en: word, ru: word, kk: word });

/** A State with its bodies and the people who act for them. */
export async function addState(
  { rows, random }: Tools,
  number: number,
  { bodies, reforms }: { bodies: number; reforms: number },
): Promise<State> {
  const state: State = { id: random.uuid(), code: `S${number}`, bodies: [], verifier: "", publisher: "", reforms: [] };
  await rows.add("state", { id: state.id, code: state.code, names: same(`State ${number}`) });

  const person = async (role: string, body_id: string | null = null, is_alternate = false): Promise<string> => {
    const id = random.uuid();
    const email = `${role.toLowerCase().replaceAll("_", "-")}.${id.slice(0, 8)}@example.org`;
    await rows.add("user", { id, email, name: `${role} ${id.slice(0, 4)}`, locale: "en", version: 1, created_at: since });
    await rows.add("membership", {
      id: random.uuid(),
      user_id: id,
      state_id: state.id,
      role,
      body_id,
      valid_from: since,
      is_alternate,
      version: 1,
    });
    return id;
  };
  state.verifier = await person("SECRETARIAT");
  state.publisher = await person("SECRETARIAT");
  for (const role of ["ADMINISTRATOR", "AUDITOR", "WORKING_GROUP_MEMBER"]) await person(role);

  for (let place = 0; place < bodies; place += 1) {
    const id = random.uuid();
    const known = demonstrationBodies[place];
    const names = known?.names ?? same(`Agency ${place + 1}`);
    await rows.add("state_body", { id, state_id: state.id, names, kind: known?.kind ?? "AGENCY", attestation: "VERIFIED", version: 1 });
    state.bodies.push({ id, focalPoint: await person("FOCAL_POINT", id), approver: await person("APPROVER", id) });
    // One alternate in every body, a second one in three of seven: 170 focal points in 70 bodies.
    for (let alternate = 0; alternate < (place % 7 < 3 ? 2 : 1); alternate += 1) await person("FOCAL_POINT", id, true);
  }
  for (let place = 0; place < reforms; place += 1) state.reforms.push(await addReform({ rows, random }, state, place));
  return state;
}

async function addReform({ rows, random }: Tools, state: State, place: number): Promise<string> {
  const { topic } = write(random, "recommendation");
  const [id, year] = [random.uuid(), random.integer(2012, 2025)];
  const [adopted_on, in_force_on] = [`${year}-06-01`, `${year + 1}-01-01`];
  await rows.add("reform", {
    id,
    state_id: state.id,
    body_id: random.pick(state.bodies).id,
    titles: { en: `Law on ${topic.en.toLowerCase()}`, ru: `Закон: ${topic.ru.toLowerCase()}`, kk: `Заң: ${topic.kk.toLowerCase()}` },
    kind: "LAW",
    number: `${place + 1}-${year}`,
    stage: "IN_FORCE",
    adopted_on,
    adopted_precision: "DAY",
    in_force_on,
    in_force_precision: "DAY",
    links: {},
    attestation: "VERIFIED",
    published_at: `${adopted_on}T00:00:00Z`,
    version: 1,
  });
  for (const [stage, reached_on] of [
    ["ADOPTED", adopted_on],
    ["IN_FORCE", in_force_on],
  ])
    await rows.add("reform_stage_entry", {
      id: random.uuid(),
      reform_id: id,
      stage,
      reached_on,
      precision: "DAY",
      recorded_at: `${reached_on}T00:00:00Z`,
    });
  return id;
}
