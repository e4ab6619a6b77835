import type { World } from "@/domain/matrix/world";
import { unsaid } from "@/domain/sources/rules";
import { named } from "@/prisma/factories";

// What the secretariat would type into each form: the least that is accepted.

const sourced = { id: "", version: 1, source: "Summary record", attestation: "VERIFIED" } as const;

export const milestone = (world: World) => ({
  ...sourced,
  cycleId: world.cycleId,
  kind: "OTHER" as const,
  // Every milestone of a kind has its number.
  ordinal: 10_000 + Math.floor(Math.random() * 1_000_000_000),
  dueOn: "",
  doneOn: "",
  documentId: "",
  symbol: "",
  address: "",
  notes: named("Another"),
});
export const meeting = ({ cycleId }: World) => ({
  ...sourced,
  cycleId,
  kind: "DIALOGUE" as const,
  number: "",
  heldOn: "2025-06-24",
  beginsAt: "",
  endsAt: "",
  places: unsaid,
  summaryRecord: "",
  documentId: "",
});
export const delegate = ({ cycleId, body }: World) => ({
  ...sourced,
  cycleId,
  names: named("B. Delegate"),
  functions: unsaid,
  isHead: false,
  position: 2,
  bodyId: body,
});
export const question = ({ cycleId }: World) => ({
  ...sourced,
  cycleId,
  meetingId: "",
  experts: unsaid,
  texts: named("And then?"),
  articles: "",
  termIds: [],
  isOutsidePeriod: true,
  eventId: "",
  isOwed: false,
  owedUntil: "",
  owedAttestation: "UNVERIFIED" as const,
  isUnanswered: false,
  recommendationIds: [],
});
export const reply = (questionId: string) => ({
  ...sourced,
  questionId,
  form: "WRITTEN" as const,
  memberId: "",
  bodyId: "",
  texts: named("Nothing."),
  givenOn: "",
});
export const event = ({ state: stateId }: World) => ({
  ...sourced,
  stateId,
  names: named("Strike"),
  places: unsaid,
  summaries: unsaid,
  beganOn: "2011",
  endedOn: "",
});
export const remark = ({ cycleId }: World) => ({
  ...sourced,
  cycleId,
  attribution: "CHAIR" as const,
  speakers: unsaid,
  texts: named("Well done."),
  paragraph: "",
  saidOn: "",
  reformIds: [],
});
export const participation = ({ cycleId }: World) => ({
  ...sourced,
  cycleId,
  kind: "CONSULTATION" as const,
  titles: named("Consultation"),
  aims: unsaid,
  places: unsaid,
  organisers: unsaid,
  partners: unsaid,
  heldOn: "",
  address: "",
});
export const action = ({ state: stateId }: World, treatyId: string) => ({
  ...sourced,
  stateId,
  treatyId,
  kind: "SIGNATURE" as const,
  provision: "",
  reformId: "",
  enactedOn: "",
  depositedOn: "",
  effectiveOn: "",
  notes: unsaid,
  address: "",
});
export const point = ({ state: stateId, cycleId }: World) => ({
  ...sourced,
  stateId,
  subject: "REVIEW" as const,
  cycleId,
  eventId: "",
  treatyId: "",
  titles: named("The number"),
});
export const claim = (pointId: string) => ({
  ...sourced,
  pointId,
  texts: named("In July."),
  sourceKind: "NGO" as const,
  address: "",
  saidOn: "",
  confirmation: "",
  documentId: "",
});
