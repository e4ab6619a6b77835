import type { HistoryKind, ImplementationStatus, ResponseState } from "@/domain/vocabulary";
import type { Chronicle } from "@/prisma/volume/audit";
import { at, type Given } from "@/prisma/volume/documents";
import { write } from "@/prisma/volume/phrases";
import type { Body, State, Tools } from "@/prisma/volume/states";

/** How a response goes on from its beginning, as its history tells it. */
const ways: Record<ResponseState, HistoryKind[]> = {
  DRAFT: [],
  SUBMITTED: ["RESPONSE_SUBMITTED"],
  RETURNED: ["RESPONSE_SUBMITTED", "RESPONSE_RETURNED_BY_APPROVER"],
  SIGNED: ["RESPONSE_SUBMITTED", "RESPONSE_SIGNED"],
  VERIFIED: ["RESPONSE_SUBMITTED", "RESPONSE_SIGNED", "RESPONSE_VERIFIED"],
  PUBLISHED: ["RESPONSE_SUBMITTED", "RESPONSE_SIGNED", "RESPONSE_VERIFIED", "RESPONSE_PUBLISHED"],
  WITHDRAWN: ["RESPONSE_SUBMITTED", "RESPONSE_SIGNED", "RESPONSE_VERIFIED", "RESPONSE_PUBLISHED", "RESPONSE_WITHDRAWN"],
};

export const responseStates: ResponseState[] = [
  "PUBLISHED",
  "PUBLISHED",
  "PUBLISHED",
  "PUBLISHED",
  "PUBLISHED",
  "PUBLISHED",
  "DRAFT",
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "SIGNED",
  "VERIFIED",
  "VERIFIED",
  "WITHDRAWN",
];
const statuses: ImplementationStatus[] = ["IN_PROGRESS", "PARTIALLY_IMPLEMENTED", "IMPLEMENTED", "PLANNED", "CONTINUOUS", "NOT_STARTED"];
const noStatus = { claimed_status: "NO_INFORMATION", claimed_on: null, verified_status: "NO_INFORMATION", verified_on: null };

/** A piece of evidence that no other came before. */
const startingLine = (id: string) => ({ id, line_id: id });

type Amount = { responses: number; versions: number; evidence: number };
type Writing = Tools & { chronicle: Chronicle; nextState: () => ResponseState };

/** Answers a recommendation as often as asked, and writes it down with the status it has then. */
export async function answer(tools: Writing, state: State, given: Given, amount: Amount): Promise<void> {
  let standing: object = noStatus;
  const count = tools.random.about(amount.responses);
  for (let place = 0; place < count; place += 1) {
    const body = given.bodies[place % given.bodies.length];
    if (!body) continue;
    const isLast = place + given.bodies.length >= count;
    const sequence = Math.floor(place / given.bodies.length) + 1;
    const published = await addResponse(tools, state, given, { body, sequence, state: isLast ? tools.nextState() : "PUBLISHED" }, amount);
    if (published && body === given.bodies[0]) standing = published;
  }
  await tools.rows.add("recommendation", { ...given.row, ...standing });
}

type Answered = { body: Body; sequence: number; state: ResponseState };

async function addResponse(
  { rows, random, chronicle }: Writing,
  { verifier, publisher, id: state_id, reforms }: State,
  given: Given,
  answered: Answered,
  amount: Amount,
) {
  const { body, sequence, state } = answered;
  const [id, claimId] = [random.uuid(), random.uuid()];
  const steps = ways[state];
  const passed = (kind: HistoryKind) => steps.includes(kind);
  const status = random.pickEarly(statuses);
  const started = Number(given.adoptedOn.slice(0, 4)) + Math.min(sequence, 9);
  const dayOf = (step: number) => `${started}-${String(Math.min(step + 2, 12)).padStart(2, "0")}-10`;
  const since = at(dayOf(steps.length));
  const [writer, current] = [body.focalPoint, Math.max(1, random.about(amount.versions))];

  const signed = passed("RESPONSE_SIGNED");
  const verified = passed("RESPONSE_VERIFIED");
  const published = passed("RESPONSE_PUBLISHED");
  const common = { recommendation_id: given.id, response_id: id, body_id: body.id };
  await rows.add("response", {
    id,
    state_id,
    recommendation_id: given.id,
    body_id: body.id,
    sequence,
    state,
    since,
    current_version: current,
    writer_ids: [writer],
    signed_by_id: signed ? body.approver : null,
    verified_by_id: verified ? verifier : null,
    published_by_id: published ? publisher : null,
    published_at: published ? since : null,
    version: steps.length + 1,
  });

  const isDone = { is_adopted: status === "IMPLEMENTED", is_applied_in_practice: status === "IMPLEMENTED", evidence_up_to: dayOf(0) };
  const language = random.pick(["ru", "ru", "kk", "en"] as const);
  for (let number = 1; number <= current; number += 1) {
    const frozen_at = number < current || state !== "DRAFT" ? since : null;
    await rows.add("response_version", {
      id: random.uuid(),
      response_id: id,
      number,
      language,
      text: write(random, "response").text[language],
      status,
      ...isDone,
      written_by_id: writer,
      written_at: since,
      frozen_at,
      version: 1,
    });
  }
  if (signed)
    await rows.add("status_claim", {
      id: claimId,
      ...common,
      response_version: current,
      status,
      ...isDone,
      claimed_by_id: body.approver,
      claimed_at: since,
    });
  if (verified) {
    const checked = { recommendation_id: given.id, response_id: id, claim_id: claimId, status };
    await rows.add("status_verification", {
      id: random.uuid(),
      ...checked,
      rationale: "Checked against the acts named.",
      verified_by_id: verifier,
      verified_at: since,
    });
  }
  for (let place = random.about(amount.evidence); place > 0; place -= 1)
    await rows.add("evidence", {
      ...startingLine(random.uuid()),
      response_id: id,
      kind: random.pick(["ACT", "STATISTIC", "REPORT"]),
      title: `Report no. ${random.integer(1, 999)}`,
      dated_on: dayOf(0),
      visibility: random.chance(0.8) ? "PUBLIC" : "INTERNAL",
      url: `https://example.org/${random.integer(1, 99_999)}`,
      added_by_id: writer,
      added_at: since,
      version: 1,
    });
  const named = new Set(Array.from({ length: random.about(amount.evidence / 2) }, () => random.pick(reforms)));
  for (const reform_id of named)
    await rows.add("reform_link", { id: random.uuid(), recommendation_id: given.id, reform_id, response_id: id, contribution: "PARTIAL" });

  const actors: Partial<Record<HistoryKind, string>> = {
    RESPONSE_SIGNED: body.approver,
    RESPONSE_RETURNED_BY_APPROVER: body.approver,
    RESPONSE_VERIFIED: verifier,
    RESPONSE_PUBLISHED: publisher,
    RESPONSE_WITHDRAWN: verifier,
  };
  // Every version but the last was returned.
  const returned = Array.from({ length: current - 1 }, (_, place) => ways.RETURNED.map((kind) => ({ kind, version: place + 1 }))).flat();
  const begun = { kind: "RESPONSE_STARTED" as const, version: 1 };
  for (const [step, { kind, version }] of [begun, ...returned, ...steps.map((kind) => ({ kind, version: current }))].entries()) {
    const by = actors[kind] ?? writer;
    await chronicle.enter({
      ...common,
      kind,
      status: signed ? status : null,
      response_version: version,
      note: null,
      actor_id: by,
      at: at(dayOf(step)),
    });
  }

  return state === "PUBLISHED" ? { claimed_status: status, claimed_on: dayOf(2), verified_status: status, verified_on: dayOf(3) } : null;
}
