import { at, type Given } from "@/prisma/volume/documents";
import { write } from "@/prisma/volume/phrases";
import type { State, Tools } from "@/prisma/volume/states";

/** What goes on beside the answers, in a State; discussions are counted for each recommendation. */
export type Work = { measures: number; indicators: number; meetings: number; discussions: number };
type Asked = Pick<Given, "id" | "bodies">;

const decisionsEach = 3;
const tasksEach = 4;

/** The plan of a State, what is measured, what its group decided, and what bodies and secretariat asked each other. */
export async function addWork(tools: Tools, state: State, asked: Asked[], work: Work): Promise<void> {
  for (let place = 1; place <= work.measures; place += 1) await addMeasure(tools, state, asked, `V-${place}`);
  for (let place = 1; place <= work.indicators; place += 1) await addIndicator(tools, state, asked, `V-${place}`);
  await addMeetings(tools, state, asked, work.meetings);
  for (const { id, bodies } of asked)
    for (const body of bodies) if (tools.random.chance(work.discussions)) await discuss(tools, state, id, body);
}

async function addMeasure({ rows, random }: Tools, state: State, asked: Asked[], code: string): Promise<void> {
  const [id, body, begun, ends] = [random.uuid(), random.pickEarly(state.bodies), random.integer(2022, 2026), random.integer(2025, 2029)];
  const measureState = random.pick(["PLANNED", "UNDER_WAY", "UNDER_WAY", "DONE"]);
  const published = random.chance(0.8);
  await rows.add("measure", {
    id,
    state_id: state.id,
    code,
    titles: write(random, "recommendation").topic,
    kind: random.pick(["LEGISLATION", "TRAINING", "INSTITUTION", "PRACTICE"]),
    lead_body_id: body.id,
    starts_on: `${begun}-02-01`,
    starts_precision: "MONTH",
    ends_on: `${ends}-01-01`,
    ends_precision: "YEAR",
    currency: "KZT",
    state: measureState,
    published_at: published ? at(`${begun}-02-01`) : null,
    version: 1,
  });
  for (let step = 0; step < 2; step += 1)
    await rows.add("measure_milestone", {
      id: random.uuid(),
      measure_id: id,
      titles: write(random, "recommendation").topic,
      due_on: `${ends - 1 + step}-0${random.integer(1, 9)}-01`,
      due_precision: "MONTH",
      state: measureState === "DONE" ? "DONE" : "PLANNED",
      done_on: measureState === "DONE" ? `${begun}-12-01` : null,
      version: 1,
    });
  for (const [place, reached] of [...new Set(["PLANNED", measureState])].entries())
    await rows.add("measure_entry", {
      id: random.uuid(),
      measure_id: id,
      state: reached,
      recorded_at: at(`${begun + place}-0${random.integer(2, 9)}-01`),
      is_public: published,
    });
  const helpers = new Set([random.pick(state.bodies).id, random.pick(state.bodies).id]);
  for (const body_id of helpers) if (body_id !== body.id) await rows.add("measure_body", { id: random.uuid(), measure_id: id, body_id });
  for (const recommendation_id of someOf(random, asked))
    await rows.add("measure_recommendation", { id: random.uuid(), measure_id: id, recommendation_id });
}

/** Up to three recommendations, each once. */
const someOf = (random: Tools["random"], asked: Asked[]): Set<string> =>
  new Set(Array.from({ length: random.integer(1, 3) }, () => random.pick(asked).id));

async function addIndicator({ rows, random }: Tools, state: State, asked: Asked[], code: string): Promise<void> {
  const id = random.uuid();
  await rows.add("indicator", {
    id,
    state_id: state.id,
    code,
    titles: write(random, "recommendation").topic,
    kind: random.pick(["STRUCTURE", "PROCESS", "OUTCOME"]),
    body_id: random.pickEarly(state.bodies).id,
    every_months: 12,
    first_due_on: "2024-03-31",
    due_on: `${random.integer(2026, 2027)}-03-31`,
    published_at: at("2024-01-10"),
    version: 1,
  });
  for (const recommendation_id of someOf(random, asked))
    await rows.add("indicator_recommendation", { id: random.uuid(), indicator_id: id, recommendation_id });
}

async function addMeetings({ rows, random }: Tools, state: State, asked: Asked[], meetings: number): Promise<void> {
  const group_id = random.uuid();
  const nothing = { names: {}, basis: {}, basis_links: {}, attestation: "STATED", version: 1 };
  await rows.add("working_group", { id: group_id, state_id: state.id, ...nothing });
  for (let number = 1; number <= meetings; number += 1) {
    const [meeting_id, meets_on] = [random.uuid(), `${2020 + (number % 7)}-0${random.integer(1, 9)}-20`];
    await rows.add("working_group_meeting", {
      id: meeting_id,
      state_id: state.id,
      group_id,
      number: String(number),
      meets_on,
      state: "HELD",
      version: 1,
    });
    for (let decision = 1; decision <= decisionsEach; decision += 1) {
      const decision_id = random.uuid();
      const text = write(random, "response").topic.ru;
      await rows.add("group_decision", { id: decision_id, state_id: state.id, meeting_id, number: String(decision), text, version: 1 });
      for (const recommendation_id of someOf(random, asked)) await rows.add("decision_recommendation", { decision_id, recommendation_id });
      for (let task = 0; task < tasksEach; task += 1) {
        const isOpen = random.chance(0.4);
        await rows.add("decision_task", {
          id: random.uuid(),
          state_id: state.id,
          decision_id,
          body_id: random.pickEarly(state.bodies).id,
          text,
          due_on: `${Number(meets_on.slice(0, 4)) + 1}-06-30`,
          state: isOpen ? "OPEN" : "DONE",
          report: isOpen ? null : text,
          closed_at: isOpen ? null : at(meets_on),
          closed_by_id: isOpen ? null : state.verifier,
          version: 1,
        });
      }
    }
  }
}

async function discuss({ rows, random }: Tools, state: State, recommendation_id: string, body: State["bodies"][number]): Promise<void> {
  const [discussion_id, year, isOpen] = [random.uuid(), random.integer(2023, 2026), random.chance(0.4)];
  const opened_at = at(`${year}-0${random.integer(1, 5)}-15`);
  await rows.add("discussion", {
    id: discussion_id,
    state_id: state.id,
    recommendation_id,
    body_id: body.id,
    awaits: isOpen ? random.pick(["BODY", "SECRETARIAT"]) : null,
    due_on: isOpen ? `${year}-12-01` : null,
    opened_by_id: state.verifier,
    opened_at,
    resolved_by_id: isOpen ? null : state.verifier,
    resolved_at: isOpen ? null : at(`${year}-10-15`),
    version: 1,
  });
  for (let comment = random.integer(1, 5); comment > 0; comment -= 1)
    await rows.add("comment", {
      id: random.uuid(),
      discussion_id,
      text: write(random, "response").text.ru,
      mention_ids: [],
      written_by_id: comment % 2 === 0 ? body.focalPoint : state.verifier,
      written_at: comment === 1 ? opened_at : at(`${year}-0${random.integer(5, 9)}-10`),
      version: 1,
    });
}
