import type { Attestation } from "@/domain/vocabulary";
import { milestonesOf } from "@/domain/reviews/milestones/meetings/rules";
import { demonstrationConflicts } from "@/prisma/demonstration/conflicts";
import type {
  Conflict,
  Delegate,
  Event,
  Meeting,
  Milestone,
  Participation,
  Question,
  ReviewCycle,
} from "@/prisma/demonstration/cycle-types";
import { demonstrationEvents } from "@/prisma/demonstration/events";
import { demonstrationCycles } from "@/prisma/demonstration/everything";
import { demonstrationTreatyActions } from "@/prisma/demonstration/treaty-actions";
import type { EvidenceMark, PartialDate } from "@/prisma/demonstration/types";
import { date, type Ids, of } from "@/prisma/loading/ids";
import { ownerDatabase } from "@/prisma/owner";

export const attestations: Record<EvidenceMark, Attestation> = { V: "VERIFIED", S: "STATED", M: "UNVERIFIED" };

const sourced = ({ source, evidence }: { source: string; evidence: EvidenceMark }) => ({ source, attestation: attestations[evidence] });
/** No words yet, in any language. */
const unsaid = {};
const dayOf = (on: string): Date => new Date(`${on}T00:00:00Z`);

/** What questions refer to. */
async function loadEvents(stateId: string): Promise<Ids> {
  const ids: Ids = new Map();
  for (const event of demonstrationEvents as readonly Event[]) {
    const { id } = await ownerDatabase().event.create({
      data: {
        stateId,
        names: event.names,
        places: unsaid,
        summaries: event.note ?? unsaid,
        beganOn: dayOf(event.from.on),
        beganPrecision: event.from.precision,
        endedOn: date(event.to),
        endedPrecision: event.to?.precision ?? null,
        ...sourced(event),
      },
    });
    ids.set(event.key, id);
  }
  return ids;
}

/** Which treaties bind the State, and by which act. */
export async function loadTreatyActions(stateId: string, treaties: Ids, reforms: Ids): Promise<void> {
  await ownerDatabase().treatyAction.createMany({
    data: demonstrationTreatyActions.map((action) => {
      const deposited: PartialDate | null = "deposited" in action ? action.deposited : null;
      return {
        stateId,
        treatyId: of(treaties, action.treatyCode),
        kind: action.kind,
        reformId: of(reforms, action.reformKey),
        depositedOn: date(deposited),
        depositedPrecision: deposited?.precision ?? null,
        notes: "note" in action ? action.note : unsaid,
        ...sourced(action),
      };
    }),
  });
}

type Loaded = { stateId: string; cycles: Ids; bodies: Ids; reforms: Ids; themes: Ids; recommendations: Ids };

/** What is known of each cycle: its timeline, its dialogue, what was welcomed, who took part, and where sources disagree. */
export async function loadCycleFacts(loaded: Loaded): Promise<void> {
  const events = await loadEvents(loaded.stateId);
  for (const cycle of demonstrationCycles) {
    const cycleId = of(loaded.cycles, cycle.key);
    const owner = ownerDatabase();
    await owner.milestone.createMany({ data: cycle.milestones.map((milestone) => milestoneOf(cycleId, milestone)) });
    for (const meeting of cycle.meetings) await hold(cycleId, meeting);
    await owner.delegationMember.createMany({
      data: cycle.delegation.map((delegate, place) => delegateOf(cycleId, delegate, place + 1, loaded.bodies)),
    });
    await owner.participation.createMany({ data: cycle.participations.map((one) => participationOf(cycleId, one)) });
    for (const [place, question] of cycle.questions.entries()) await ask(cycleId, question, place + 1, events, loaded);
    await welcome(cycleId, cycle, loaded.reforms);
  }
  await contest(loaded.stateId, of(loaded.cycles, "ccpr-3"));
}

const milestoneOf = (cycleId: string, { kind, due, done, note, ...said }: Milestone) => ({
  cycleId,
  kind,
  dueOn: date(due),
  duePrecision: due?.precision ?? null,
  doneOn: date(done),
  donePrecision: done?.precision ?? null,
  notes: note ?? unsaid,
  ...sourced(said),
});

const meetingOf = (cycleId: string, { kind, number, heldOn, summaryRecord, ...said }: Meeting) => ({
  cycleId,
  kind,
  number,
  heldOn: dayOf(heldOn),
  summaryRecord: summaryRecord ?? null,
  places: { en: "Geneva", ru: "Женева", kk: "Женева" },
  ...sourced(said),
});

/** A meeting, which is the milestone that is told of the same day. */
async function hold(cycleId: string, meeting: Meeting): Promise<void> {
  const { id } = await ownerDatabase().dialogueMeeting.create({ data: meetingOf(cycleId, meeting), select: { id: true } });
  const kind = { in: [...milestonesOf(meeting.kind)] };
  await ownerDatabase().milestone.updateMany({
    where: { cycleId, kind, doneOn: dayOf(meeting.heldOn), meetingId: null },
    data: { meetingId: id },
  });
}

const delegateOf = (cycleId: string, { names, functions, isHead, bodyKey, ...said }: Delegate, position: number, bodies: Ids) => ({
  cycleId,
  names,
  functions: functions ?? unsaid,
  isHead,
  position,
  bodyId: bodyKey ? of(bodies, bodyKey) : null,
  ...sourced(said),
});

const participationOf = (cycleId: string, { kind, title, aim, place, organisers, partners, held, ...said }: Participation) => ({
  cycleId,
  kind,
  titles: title,
  aims: aim ?? unsaid,
  places: place ?? unsaid,
  organisers: organisers ?? unsaid,
  partners: partners ?? unsaid,
  heldOn: date(held),
  heldPrecision: held?.precision ?? null,
  ...sourced(said),
});

async function ask(cycleId: string, question: Question, position: number, events: Ids, { themes, recommendations }: Loaded): Promise<void> {
  const { text, articles, themeKeys, eventKey, isOutsidePeriod = false, recommendationKeys = [] } = question;
  await ownerDatabase().expertQuestion.create({
    data: {
      cycleId,
      position,
      experts: unsaid,
      texts: text,
      articles: [...articles],
      isOutsidePeriod,
      eventId: eventKey ? of(events, eventKey) : null,
      ...sourced(question),
      terms: { create: themeKeys.map((key) => ({ termId: of(themes, key) })) },
      recommendations: { create: recommendationKeys.map((key) => ({ recommendationId: of(recommendations, key) })) },
    },
  });
}

async function welcome(cycleId: string, { remarks }: ReviewCycle, reforms: Ids): Promise<void> {
  for (const [place, remark] of remarks.entries()) {
    await ownerDatabase().positiveRemark.create({
      data: {
        cycleId,
        position: place + 1,
        attribution: remark.attribution,
        speakers: unsaid,
        texts: remark.text,
        paragraph: remark.paragraph ?? null,
        saidOn: date(remark.said),
        saidPrecision: remark.said?.precision ?? null,
        ...sourced(remark),
        reforms: { create: remark.reformKeys.map((key) => ({ reformId: of(reforms, key) })) },
      },
    });
  }
}

/** Where sources contradict each other the register keeps each statement with its source. */
async function contest(stateId: string, cycleId: string): Promise<void> {
  for (const { about, subject, statements } of demonstrationConflicts as readonly Conflict[]) {
    const claims = statements.map((statement, place) => ({
      position: place + 1,
      texts: statement.text,
      sourceKind: statement.sourceType,
      confirmation: statement.confirmation ?? null,
      ...sourced(statement),
    }));
    await ownerDatabase().contestedPoint.create({ data: { stateId, cycleId, subject, titles: about, claims: { create: claims } } });
  }
}
