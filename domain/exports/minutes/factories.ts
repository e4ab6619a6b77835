import type { MinutesDocument } from "@/domain/exports/minutes/rules";

type Meeting = MinutesDocument["meeting"];
type Seat = Meeting["seats"][number];

const seat = (over: Partial<Seat>): Seat => ({
  id: "chair",
  stateId: "state",
  seat: "CHAIR",
  isPersonPublic: false,
  validFrom: "2025-01-01",
  validTo: null,
  version: 1,
  bodyId: "justice",
  from: "Ministry of Justice",
  person: { name: "A. Chair", function: "Minister" },
  ...over,
});

/** Minutes of a meeting with one of everything. */
export const aMinutesDocument = (over: Partial<Meeting> = {}): MinutesDocument => ({
  language: "en",
  generatedAt: new Date("2026-04-01T05:00:00Z"),
  url: "https://tracker.example/en/working-group/meetings/25",
  meeting: {
    id: "25",
    stateId: "state",
    groupId: "group",
    groupName: "Interdepartmental working group",
    number: "25",
    meetsOn: "2026-03-12",
    meetsAt: "10:00",
    place: "Hall 1",
    state: "APPROVED",
    approvedAt: new Date("2026-03-20T10:00:00Z"),
    publishedAt: null,
    version: 5,
    seats: [
      seat({}),
      seat({ id: "secretary", seat: "SECRETARY", from: "Ministry of Health", person: { name: "B. Secretary", function: null } }),
    ],
    minutes: {
      agenda: [
        {
          id: "item",
          title: "Follow-up to the concluding observations",
          minutes: "The draft was discussed.\nIt was accepted.",
          decisions: 1,
          papers: [{ id: "paper", itemId: "item", title: "Draft reply", url: null, fileName: "reply.docx", size: 10, version: 1 }],
        },
      ],
      decisions: [
        {
          id: "decision",
          number: "1",
          text: "The reply shall be sent.",
          itemId: "item",
          tasks: [
            {
              id: "task",
              text: "Send the reply.",
              dueOn: "2026-06-01",
              state: "DONE",
              report: "It was sent.",
              isOverdue: false,
              body: { id: "justice", name: "Ministry of Justice" },
            },
          ],
          recommendations: [{ id: "recommendation", reference: "KAZ-3-12" }],
          cases: [{ id: "case", communicationNumber: "2137/2012" }],
        },
      ],
      additions: [{ id: "addition", text: "The hall was another.", addedAt: new Date("2026-03-21T10:00:00Z") }],
      attendance: [
        { memberId: "chair", presence: "PRESENT", representedBy: null },
        { memberId: "secretary", presence: "REPRESENTED", representedBy: "C. Deputy" },
      ],
    },
    ...over,
  },
});
