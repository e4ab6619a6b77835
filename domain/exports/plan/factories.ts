import type { PlanDocument } from "@/domain/exports/plan/schema";
import type { PlanRow } from "@/domain/measures/plan/queries";

/** A measure of a plan, as a reader who may not write is shown it. */
export const aPlanRow = (over: Partial<PlanRow> = {}): PlanRow => ({
  id: "1",
  stateId: "state",
  code: "1.1",
  kind: null,
  currency: "KZT",
  state: "UNDER_WAY",
  droppedReason: null,
  publishedAt: null,
  title: "Repair the path",
  completionForm: "Report",
  expectedResult: "The path is open.",
  risk: "",
  startsOn: "",
  endsOn: "2026-12",
  amount: "12500000",
  budget: "Republican budget",
  planItem: "",
  leadBody: { id: "body", name: "Ministry of Lakes" },
  coExecutors: ["Ministry of Roads"],
  milestones: [],
  note: null,
  updatedOn: null,
  officer: null,
  recommendations: [
    {
      id: "r1",
      reference: "CCPR-3-¶10",
      source: "CCPR/C/XXX/CO/3 ¶10",
      name: "CCPR-3-¶10 · Access to lakes",
      text: { text: "Open the path.", language: "en" },
    },
  ],
  related: [],
  themes: [],
  goals: [],
  indicators: [],
  evidence: [],
  written: {},
  mayRevise: false,
  mayReport: false,
  ...over,
});

export const aPlan = (over: Partial<PlanDocument> = {}): PlanDocument => ({
  language: "en",
  layout: "government",
  by: "recommendation",
  rows: [
    aPlanRow(),
    aPlanRow({ id: "2", code: "1.2", title: "Dig", amount: "", startsOn: "2025", endsOn: "2026-01-31", recommendations: [] }),
  ],
  generatedAt: new Date("2026-11-24T06:00:00Z"),
  url: "https://tracker.example/en/plan",
  ...over,
});
