import { write } from "@/prisma/volume/phrases";
import type { State, Tools } from "@/prisma/volume/states";

type Cycle = { cycleId: string; symbol: string; on: string; facts: number };

/** What is known of one cycle: as many milestones, remarks, questions with their replies and participations as there are to be. */
export async function addFacts({ rows, random }: Tools, state: State, { cycleId, symbol, on, facts }: Cycle): Promise<void> {
  const said = { source: symbol, attestation: "VERIFIED", version: 1 };
  const [eventId, meetingId, pointId] = [random.uuid(), random.uuid(), random.uuid()];
  const words = () => write(random, "response").text;
  const dated = { began_on: on, began_precision: "DAY" };
  await rows.add("event", { id: eventId, state_id: state.id, names: words(), places: {}, summaries: {}, ...dated, ...said });
  await rows.add("dialogue_meeting", { id: meetingId, cycle_id: cycleId, kind: "DIALOGUE", held_on: on, places: {}, ...said });
  await rows.add("contested_point", {
    id: pointId,
    state_id: state.id,
    subject: "DIALOGUE",
    cycle_id: cycleId,
    titles: words(),
    version: 1,
  });
  await addTreaty({ rows, random }, state, on);

  for (let position = 1; position <= facts; position += 1) {
    const [questionId, texts] = [random.uuid(), words()];
    const own = () => ({ id: random.uuid(), cycle_id: cycleId, ...said });
    await rows.add("milestone", { ...own(), kind: "OTHER", ordinal: position, done_on: on, done_precision: "DAY", notes: texts });
    await rows.add("positive_remark", { ...own(), attribution: "CO_TEXT", position, speakers: {}, texts });
    await rows.add("delegation_member", { ...own(), names: texts, functions: {}, is_head: position === 1, position });
    await rows.add("participation", {
      ...own(),
      kind: "SIDE_EVENT",
      titles: texts,
      aims: {},
      places: {},
      organisers: {},
      partners: {},
    });
    await rows.add("expert_question", {
      ...own(),
      id: questionId,
      meeting_id: meetingId,
      event_id: eventId,
      position,
      experts: {},
      texts,
      articles: ["6"],
      is_outside_period: false,
      is_unanswered: false,
    });
    await rows.add("delegation_reply", { id: random.uuid(), question_id: questionId, form: "ORAL", texts, given_on: on, ...said });
    await rows.add("claim", { id: random.uuid(), point_id: pointId, position, texts, source_kind: "UN", ...said });
  }
}

async function addTreaty({ rows, random }: Tools, state: State, on: string): Promise<void> {
  const id = random.uuid();
  await rows.add("treaty", { id, code: id.slice(0, 13), names: write(random, "response").topic });
  await rows.add("treaty_action", {
    id: random.uuid(),
    state_id: state.id,
    treaty_id: id,
    kind: "RATIFICATION",
    deposited_on: on,
    deposited_precision: "DAY",
    notes: {},
    source: "Treaty action record",
    attestation: "VERIFIED",
    version: 1,
  });
}
