import { randomBytes } from "node:crypto";

/** Everybody who asks, one person for each role and each side of a report. */
export const principals = [
  "visitor",
  "leading admin",
  "leading member",
  "partner admin",
  "partner member",
  "other NGO's admin",
  "other NGO's member",
  "NHRI officer",
  "focal point",
  "approver",
  "focal point elsewhere",
  "secretariat recorder",
  "secretariat approver",
  "working-group member",
  "administrator",
  "auditor",
] as const;
export type Principal = (typeof principals)[number];

const leading: Principal[] = ["leading admin", "leading member"];
const partner: Principal[] = ["partner admin", "partner member"];
const body: Principal[] = ["focal point", "approver"];
const secretariat: Principal[] = ["secretariat recorder", "secretariat approver"];

/** Who may find a mark: the rules of the product in words, and nothing of the code that keeps them. */
export const readers = {
  nobody: [],
  everybody: [...principals],
  /** Whoever writes a report: the organisation that leads it and those that joined it. */
  authors: [...leading, ...partner],
  /** A report that was refused is read by its authors, and by those who decide of an appeal. */
  authorsAndDeciders: [...leading, ...partner, "administrator"],
  leading,
  partner,
  /** What was done on the register is in the trail that the auditor reads; reports, their authors and sources are not in it. */
  otherNgoAndAuditor: ["other NGO's admin", "other NGO's member", "auditor"],
  /** What an organisation says of itself that does not wish to be seen: its own people, and whoever verifies it. */
  leadingAndAdministrator: [...leading, "administrator"],
  partnerAndAdministrator: [...partner, "administrator"],
  /** Who belongs to an organisation is known there, and to those who keep the accounts and who audit them. */
  leadingAndOversight: [...leading, "administrator", "auditor"],
  partnerAndOversight: [...partner, "administrator", "auditor"],
  administrator: ["administrator"],
  /** What a ministry has not signed yet is its own. */
  body,
  bodyAndAuditor: [...body, "auditor"],
  bodyAndSecretariat: [...body, ...secretariat],
  bodySecretariatAndAuditor: [...body, ...secretariat, "auditor"],
  /** What a ministry has signed is the State's side's, until it is published. */
  bodyAndGroup: [...body, ...secretariat, "working-group member"],
  bodyGroupAndAuditor: [...body, ...secretariat, "working-group member", "auditor"],
} as const satisfies Record<string, Principal[]>;
export type Readers = keyof typeof readers;

export type Mark = { readers: Readers; where: string };
const planted: Record<string, Mark> = {};

/** A word drawn by lot that stands nowhere else. */
export function mark(whose: Readers, where: string): string {
  const made = `qz${randomBytes(8).toString("hex")}`;
  planted[made] = { readers: whose, where };
  return made;
}
export const plantedMarks = (): Record<string, Mark> => planted;

/** Something that is asked for by its id: `{}` stands for it in the address. */
export type Hidden = { what: string; id: string; address: string; readers: Readers };

/** What whoever plants is told, and what is told back. */
export type Soil = { stateId: string };
export type Planted = {
  marks: Record<string, Mark>;
  people: Record<Exclude<Principal, "visitor">, string>;
  /** Without a language, the addresses of everything planted. */
  addresses: string[];
  /** Words that stand beside the marks, to search for. */
  words: string[];
  hidden: Hidden[];
};
