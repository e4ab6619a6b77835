import { publishCase, recordCase } from "@/domain/cases/commands";
import { blankCase } from "@/domain/cases/rules";
import { appointMember, describeGroup } from "@/domain/working-group/commands";
import { recordDecision } from "@/domain/working-group/decisions/commands";
import { holdMeeting, planMeeting, publishMinutes } from "@/domain/working-group/meetings/commands";
import { approveMinutes, recordMinutes } from "@/domain/working-group/minutes/commands";
import { reportTask } from "@/domain/working-group/tasks/commands";
import { demonstrationAccounts } from "@/prisma/demonstration/accounts";
import { demonstrationRecommendations } from "@/prisma/demonstration/recommendations";
import { demonstrationCases, demonstrationGroup, demonstrationMeetings, demonstrationSeats } from "@/prisma/demonstration/working-group";
import { type Ids, of } from "@/prisma/loading/ids";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

type Meeting = (typeof demonstrationMeetings)[number];

const nothing = { en: "", ru: "", kk: "" };
const founded = "2025-10-01";

/** The life of the working group, told in Russian as its minutes are; its decisions are kept by their keys for what they order. */
export function workingGroupActs(told: Told, decisions: Ids): Act[] {
  return [
    { on: founded, run: () => found(told) },
    ...demonstrationMeetings.flatMap((meeting) => meetingActs(told, meeting, decisions)),
    ...demonstrationCases.map((file) => ({ on: founded, run: () => keepCase(told, file) })),
  ];
}

async function found(told: Told): Promise<void> {
  const secretary = person(told, "secretariat-recorder");
  const { stateId, bodies } = told.reference;
  await describeGroup(secretary, {
    ...demonstrationGroup,
    stateId,
    version: 0,
    basisNumber: "",
    basisOn: "",
    basisLinks: nothing,
    attestation: "STATED",
  });
  const group = await ownerDatabase().workingGroup.findUniqueOrThrow({ where: { stateId }, select: { id: true } });
  for (const { seat, bodyKey, person: name, accountKey } of demonstrationSeats) {
    await appointMember(secretary, {
      groupId: group.id,
      seat,
      bodyId: of(bodies, bodyKey),
      organisation: "",
      name: name.ru,
      function: "",
      userId: accountKey ? person(told, accountKey).id : "",
      isPersonPublic: false,
      validFrom: founded,
      validTo: "",
    });
  }
}

function meetingActs(told: Told, meeting: Meeting, decisions: Ids): Act[] {
  const { decisionKey, on, tasks } = meeting;
  let meetingId = "";
  const plan: Act = { on: founded, run: async () => (meetingId = await planned(told, meeting)) };
  if (!decisionKey) return [plan];
  return [
    plan,
    { on, run: async () => decisions.set(decisionKey, await hold(told, meeting, meetingId)) },
    ...tasks.flatMap(({ bodyKey, report }) =>
      report
        ? [{ on: report.on, run: () => reportDone(told, { bodyKey, decisionId: of(decisions, decisionKey), report: report.text.ru }) }]
        : [],
    ),
  ];
}

async function planned(told: Told, { number, on, place, agenda }: Meeting): Promise<string> {
  const { id: groupId } = await ownerDatabase().workingGroup.findUniqueOrThrow({
    where: { stateId: told.reference.stateId },
    select: { id: true },
  });
  const { id } = await planMeeting(person(told, "secretariat-recorder"), {
    groupId,
    meetingId: "",
    version: 0,
    number,
    meetsOn: on,
    meetsAt: "09:00",
    place: place.ru,
    agenda: agenda.map(({ title }) => ({ itemId: "", title: title.ru })),
  });
  return id;
}

/** Everything of one meeting: it is held, minuted and approved on its day. */
async function hold(told: Told, { agenda, decision, decisionKey, tasks, isPublished }: Meeting, meetingId: string): Promise<string> {
  const [secretary, verifier] = [person(told, "secretariat-recorder"), person(told, "secretariat-verifier")];
  const owner = ownerDatabase();
  const step = async () => ({
    meetingId,
    version: (await owner.workingGroupMeeting.findUniqueOrThrow({ where: { id: meetingId }, select: { version: true } })).version,
  });
  await holdMeeting(secretary, await step());
  const items = await owner.agendaItem.findMany({ where: { meetingId }, select: { id: true }, orderBy: { position: "asc" } });
  const seats = await owner.workingGroupMember.findMany({ where: { stateId: told.reference.stateId }, select: { id: true } });
  await recordMinutes(secretary, {
    ...(await step()),
    attendance: seats.map(({ id }) => ({ memberId: id, presence: "PRESENT", representedBy: "" })),
    items: items.map(({ id }, place) => ({ itemId: id, minutes: agenda[place]?.minutes?.ru ?? "" })),
  });
  const { id } = await recordDecision(secretary, {
    meetingId,
    decisionId: "",
    version: 0,
    number: "1",
    itemId: items[0]?.id ?? "",
    text: decision?.ru ?? "",
    references: demonstrationRecommendations
      .filter(({ assignment }) => assignment?.decisionKey === decisionKey)
      .map(({ reference }) => reference)
      .join("\n"),
    caseFileIds: [],
    tasks: tasks.map(({ text, bodyKey, dueOn }) => ({ taskId: "", text: text.ru, bodyId: of(told.reference.bodies, bodyKey), dueOn })),
  });
  await approveMinutes(verifier, await step());
  if (isPublished) await publishMinutes(verifier, await step());
  return id;
}

async function reportDone(
  told: Told,
  { bodyKey, decisionId, report }: { bodyKey: string; decisionId: string; report: string },
): Promise<void> {
  const account = demonstrationAccounts.find((one) => one.bodyKey === bodyKey && one.role === "FOCAL_POINT");
  if (!account) throw new Error(`Nobody is focal point of ${bodyKey}.`);
  const { id, version } = await ownerDatabase().decisionTask.findFirstOrThrow({
    where: { decisionId },
    select: { id: true, version: true },
  });
  await reportTask(person(told, account.key), { taskId: id, version, report });
}

async function keepCase(
  told: Told,
  { mechanismCode, communicationNumber, symbol, summary, source }: (typeof demonstrationCases)[number],
): Promise<void> {
  const { id: mechanismId } = await ownerDatabase().mechanism.findUniqueOrThrow({ where: { code: mechanismCode }, select: { id: true } });
  const described = { stateId: told.reference.stateId, mechanismId, communicationNumber, symbol, summary, source };
  const { id } = await recordCase(person(told, "secretariat-recorder"), { ...blankCase, ...described });
  await publishCase(person(told, "secretariat-publisher"), { caseFileId: id, version: 1 });
}
