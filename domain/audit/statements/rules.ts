import type { Ability } from "@/domain/policy";

/** What everybody is told of an act, without names of people. The chain commits to its bytes, so it is never made anew. */
export type Statement = {
  at: string;
  act: string;
  subject: string;
  state: string | null;
  bodies: string[];
  recommendations: string[];
  /** A reference, or the title by language. */
  title: unknown;
  facts: Record<string, unknown>;
};

type Noun<Name> = Name extends `${infer First}.${string}` ? First : never;

/** Acts on what is public, or becomes so; whether it is, is asked each time. */
const said = {
  recommendation: ["classify", "relate", "unrelate", "assign", "unassign", "reopen", "archive", "restore"],
  response: ["publish", "withdraw"],
  reform: ["record", "revise", "archive", "restore", "answer", "assess"],
  measure: ["revise", "archive", "restore", "report", "publish", "withdraw"],
  indicator: ["revise", "report", "publish", "withdraw", "retire", "reinstate"],
  meeting: ["hold", "approve", "amend", "publish", "withdraw"],
  caseFile: ["revise", "publish", "withdraw", "grade"],
  document: ["lock"],
  import: ["apply", "undo"],
  reviewCycle: ["open", "revise"],
  milestone: ["record", "revise", "remove"],
  dialogue: ["record", "revise", "remove"],
  participation: ["record", "revise", "remove"],
  treatyAction: ["record", "revise", "remove"],
  claim: ["record", "revise", "remove"],
  stateBody: ["record", "revise"],
  assessment: ["record", "withdraw"],
  reportEdition: ["refuse", "appear"],
  reportRefusal: ["appeal", "decide"],
  followUp: ["open", "select", "advance", "evaluate", "revoke"],
  organisation: ["publish", "revise", "endVerification", "restoreVerification"],
} as const satisfies Partial<Record<Noun<Ability>, readonly string[]>>;

export type SaidNoun = keyof typeof said;
export const saidNouns = Object.keys(said) as SaidNoun[];

/** The kind of thing that the public hears of when somebody does this; null for what is nobody else's. */
export function saidNoun(act: string): SaidNoun | null {
  const [first, verb = ""] = act.split(".");
  const noun = saidNouns.find((known) => known === first);
  return noun && (said[noun] as readonly string[]).includes(verb) ? noun : null;
}

/** Everything that the public may hear of. */
export const saidActs: readonly string[] = saidNouns.flatMap((noun) => said[noun].map((verb) => `${noun}.${verb}`));

/** What stays between those who work: drafts, plans, accounts, talk. Vocabularies and mechanisms tell nothing about a State. */
export const unsaidNouns = [
  "discussion",
  "comment",
  "evidence",
  "workingGroup",
  "decision",
  "task",
  "vocabulary",
  "term",
  "mechanism",
  "scale",
  "procedure",
  "user",
  "mail",
  "membership",
  "handover",
  "delegation",
  "account",
  "session",
  "notification",
  "reminderLadder",
  "calendarDay",
  "calendarFeed",
  "audit",
  "witness",
  "subscription",
  "reportOutcome",
  "reportTemplate",
  "alternativeReport",
  "reportSource",
  "reportPartner",
  "application",
] as const;

/** Acts on public things that say nothing while they are drafted. */
export const unsaidActs = [
  "recommendation.remind",
  "response.start",
  "response.draft",
  "response.submit",
  "response.sign",
  "response.return",
  "response.verify",
  "reform.link",
  "reform.unlink",
  "measure.record",
  "indicator.record",
  "meeting.plan",
  "meeting.minute",
  "caseFile.record",
  "followUp.attach",
  "followUp.settle",
  "document.import",
  "document.revise",
  "document.discard",
  "import.begin",
  "import.discard",
  "organisation.verify",
  "organisation.refuse",
  "organisation.withdraw",
  "organisation.invite",
  "organisation.removeMember",
  "organisation.handOver",
  "reportEdition.submit",
  "reportEdition.open",
  "reportEdition.withdraw",
] as const;

/** Whether what was said of something before is no longer told after this. */
export const takesBack = (act: string): boolean => act.endsWith(".withdraw");
