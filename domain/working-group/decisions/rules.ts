import type { TaskState } from "@/domain/vocabulary";
import type { DecisionRecord } from "@/domain/working-group/decisions/schema";
import type { Day } from "@/lib/day";
import { linesIn } from "@/lib/lines";

/** The references that somebody wrote, one a line, each once. */
export const referencesIn = (written: string): string[] => [...new Set(linesIn(written.replaceAll(";", "\n")))];

/** What an assignment says of the decision that orders it, in no language in particular. */
export const mandateReference = ({ number, meeting }: { number: string; meeting: { number: string; meetsOn: Day } }): string =>
  `№ ${meeting.number}/${number}, ${meeting.meetsOn}`;

type Recorded = {
  id: string;
  version: number;
  number: string;
  itemId: string | null;
  text: string;
  meeting: { id: string };
  recommendations: { reference: string }[];
  cases: { id: string }[];
  tasks: { id: string; text: string; dueOn: Day | null; state: TaskState; body: { id: string } }[];
};

/** A decision as its form shows it; of its tasks, those that are still open. */
export const formOfDecision = ({
  id,
  meeting,
  itemId,
  recommendations,
  cases,
  tasks,
  version,
  number,
  text,
}: Recorded): DecisionRecord => ({
  meetingId: meeting.id,
  decisionId: id,
  version,
  number,
  itemId: itemId ?? "",
  text,
  references: recommendations.map(({ reference }) => reference).join("\n"),
  caseFileIds: cases.map((one) => one.id),
  tasks: tasks
    .filter(({ state }) => state === "OPEN")
    .map((task) => ({ taskId: task.id, text: task.text, bodyId: task.body.id, dueOn: task.dueOn ?? "" })),
});
