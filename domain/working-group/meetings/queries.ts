import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { reading, type Reader } from "@/domain/reading";
import {
  isOnStateSide,
  seesMinutes,
  visibleCases,
  visibleMeetings,
  visibleMinutes,
  visiblePapers,
  visibleRecommendations,
} from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import { readPlace, writePlace } from "@/domain/working-group/meetings/rules";
import type { MeetingFilters } from "@/domain/working-group/meetings/schema";
import { findGroupId, seatsOf } from "@/domain/working-group/queries";
import { sitsOn } from "@/domain/working-group/rules";
import { isOverdueTask } from "@/domain/working-group/tasks/rules";
import type { Prisma } from "@/generated/prisma/client";
import { dateOf, dayOf, dayOrNull, today } from "@/lib/day";
import { isId } from "@/lib/ids";
import { pageOf } from "@/lib/paging";

export const pageSize = 25;

const listed = {
  id: true,
  stateId: true,
  number: true,
  meetsOn: true,
  meetsAt: true,
  place: true,
  state: true,
  publishedAt: true,
} satisfies Prisma.WorkingGroupMeetingSelect;

const matches = ({ q, state, year }: MeetingFilters): Prisma.WorkingGroupMeetingWhereInput[] => [
  ...(q ? [{ number: { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const } }] : []),
  ...(state ? [{ state }] : []),
  ...(year ? [{ meetsOn: { gte: dateOf(`${year}-01-01`) ?? new Date(0), lte: dateOf(`${year}-12-31`) ?? new Date(0) } }] : []),
];

/** One page of the meetings, as far as this reader may know of them, with the addresses of its neighbours. */
export async function listMeetings(actor: Actor | null, filters: MeetingFilters) {
  const isOldest = filters.sort === "oldest";
  const back = readPlace(filters.before);
  const at = back ?? readPlace(filters.after);
  const order = isOldest === !back ? "asc" : "desc";
  const [group, found, total] = await reading(actor, async (reader) => {
    const group = await findGroupId(reader, actor);
    const where: Prisma.WorkingGroupMeetingWhereInput = {
      AND: [visibleMeetings(actor), { groupId: { in: group ? [group.id] : [] } }, ...matches(filters)],
    };
    return [
      group,
      await reader.workingGroupMeeting.findMany({
        where: at ? { AND: [where, beyond(at, order)] } : where,
        orderBy: [{ meetsOn: order }, { id: order }],
        take: pageSize + 1,
        select: listed,
      }),
      await reader.workingGroupMeeting.count({ where }),
    ] as const;
  });
  const meetings = found.map(({ meetsOn, ...row }) => ({ ...row, meetsOn: dayOf(meetsOn) }));
  const cursorOf = ({ meetsOn: day, id }: (typeof meetings)[number]) => writePlace({ day, id });
  return {
    ...pageOf(meetings, { size: pageSize, isBack: back !== null, isFurther: at !== null, cursorOf }),
    total,
    /** The State whose group it is; null while there is none. */
    stateId: group?.stateId ?? null,
  };
}

export type ListedMeeting = Awaited<ReturnType<typeof listMeetings>>["rows"][number];

function beyond({ day, id }: { day: string; id: string }, order: "asc" | "desc"): Prisma.WorkingGroupMeetingWhereInput {
  const date = dateOf(day) ?? new Date(0);
  const further = order === "asc" ? ("gt" as const) : ("lt" as const);
  return { OR: [{ meetsOn: { [further]: date } }, { meetsOn: date, id: { [further]: id } }] };
}

/** A meeting; `minutes` is null for who may know only that it was held. */
export async function findMeeting(actor: Actor | null, id: string, locale: InterfaceLanguage) {
  if (!isId(id)) return null;
  return reading(actor, async (reader) => {
    const found = await reader.workingGroupMeeting.findFirst({
      where: { AND: [{ id }, visibleMeetings(actor)] },
      select: { ...listed, groupId: true, approvedAt: true, version: true, group: { select: { names: true } } },
    });
    if (!found) return null;
    const { group, meetsOn, ...meeting } = found;
    const day = dayOf(meetsOn);
    const isInside = isOnStateSide(actor, meeting);
    const seats = isInside ? await seatsOf(reader, actor, meeting.groupId, locale) : [];
    return {
      ...meeting,
      meetsOn: day,
      groupName: nameIn(readWords(group.names), locale),
      /** Who is to be invited: whoever has a seat on the day. */
      seats: seats.filter((seat) => sitsOn(seat, day)),
      minutes: seesMinutes(actor, meeting) ? await minutesOf(reader, actor, { id, isInside }, locale) : null,
    };
  });
}

export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;
export type Minutes = NonNullable<MeetingRecord["minutes"]>;

const contents = (actor: Actor | null) =>
  ({
    agenda: {
      where: { removedAt: null },
      select: { id: true, title: true, minutes: true, _count: { select: { decisions: true } } },
      orderBy: { position: "asc" },
    },
    decisions: {
      select: {
        id: true,
        number: true,
        text: true,
        itemId: true,
        tasks: {
          select: { id: true, text: true, dueOn: true, state: true, report: true, body: { select: { id: true, names: true } } },
          orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
        },
        recommendations: {
          where: { recommendation: visibleRecommendations(actor) },
          select: { recommendation: { select: { id: true, reference: true } } },
          orderBy: { recommendation: { reference: "asc" } },
        },
        cases: {
          where: { caseFile: visibleCases(actor) },
          select: { caseFile: { select: { id: true, communicationNumber: true } } },
          orderBy: { caseFile: { communicationNumber: "asc" } },
        },
      },
    },
    additions: { select: { id: true, text: true, addedAt: true }, orderBy: { addedAt: "asc" } },
  }) satisfies Prisma.WorkingGroupMeetingSelect;

type Meant = { id: string; isInside: boolean };

async function minutesOf(reader: Reader, actor: Actor | null, { id, isInside }: Meant, locale: InterfaceLanguage) {
  const { agenda, decisions, additions } = await reader.workingGroupMeeting.findFirstOrThrow({
    where: { AND: [{ id }, visibleMinutes(actor)] },
    select: contents(actor),
  });
  const inside = isInside ? await insideOf(reader, actor, id) : { papers: [], attendance: [] };
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  return {
    agenda: agenda.map(({ _count, ...item }) => ({
      ...item,
      decisions: _count.decisions,
      papers: inside.papers.filter(({ itemId }) => itemId === item.id),
    })),
    decisions: decisions
      .map(({ tasks, recommendations, cases, ...decision }) => ({
        ...decision,
        tasks: tasks.map(({ body, dueOn, ...task }) => ({
          ...task,
          dueOn: dayOrNull(dueOn),
          isOverdue: isOverdueTask({ state: task.state, dueOn: dayOrNull(dueOn) }, today()),
          body: { id: body.id, name: nameIn(readWords(body.names), locale) },
        })),
        recommendations: recommendations.map(({ recommendation }) => recommendation),
        cases: cases.map(({ caseFile }) => caseFile),
      }))
      .toSorted((one, other) => compare(one.number, other.number)),
    additions,
    attendance: inside.attendance,
  };
}

/** Papers and attendance, which stay with the State's side. */
async function insideOf(reader: Reader, actor: Actor | null, id: string) {
  const { agenda, attendance } = await reader.workingGroupMeeting.findFirstOrThrow({
    where: { AND: [{ id }, visiblePapers(actor)] },
    select: {
      attendance: { select: { memberId: true, presence: true, representedBy: true } },
      agenda: {
        select: {
          papers: {
            where: { removedAt: null },
            select: { id: true, itemId: true, title: true, url: true, fileName: true, size: true, version: true },
            orderBy: { addedAt: "asc" },
          },
        },
      },
    },
  });
  return { papers: agenda.flatMap(({ papers }) => papers), attendance };
}
