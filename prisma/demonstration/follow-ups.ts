import type { EvidenceMark } from "./types.ts";

/*
 * The follow-up to two reviews of the Human Rights Committee, as far as it is known. Which paragraphs the review of 2025 selects, and
 * until when, nobody has read in the document yet: that round waits for it. Of the follow-up to the review of 2016 neither the term
 * nor the grades are known.
 */

type Step = { code: string; on: string; source: string; evidence: EvidenceMark };
type Round = {
  cycleKey: string;
  edition: string;
  openedOn: string;
  selection: (Step & { paragraphs: string }) | null;
  steps: Step[];
};

const archive = "Archive extract, not checked against the document";
const bureau = "Kazakhstan International Bureau for Human Rights and Rule of Law, bureau.kz";

export const demonstrationFollowUps: Round[] = [
  {
    cycleKey: "ccpr-2",
    edition: "2013",
    openedOn: "2025-09-05",
    selection: { code: "SELECT", on: "2016-07-11", paragraphs: "18, 24, 54", source: archive, evidence: "M" },
    steps: [
      { code: "SEND", on: "2017", source: bureau, evidence: "S" },
      { code: "SUBMIT", on: "2017", source: bureau, evidence: "S" },
    ],
  },
  { cycleKey: "ccpr-3", edition: "2018", openedOn: "2025-09-08", selection: null, steps: [] },
];
