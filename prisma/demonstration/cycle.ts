import type { ReviewCycle } from "./cycle-types.ts";
import { participation } from "./participation.ts";
import { positiveAspects } from "./positive-aspects.ts";
import { questionsAsked } from "./questions.ts";
import { dialogueSummary } from "./sources.ts";

const masthead = "CCPR/C/KAZ/CO/3, para. 1";

export const demonstrationCycle = {
  key: "ccpr-3",
  mechanismCode: "CCPR",
  ordinal: 3,
  procedure: "SIMPLIFIED",
  stage: "ADOPTED",
  session: "144",
  previousKey: "ccpr-2",
  titles: {
    en: "Human Rights Committee, third periodic report of Kazakhstan",
    ru: "Комитет по правам человека, третий периодический доклад Казахстана",
    kk: "Адам құқықтары жөніндегі комитет, Қазақстанның үшінші мерзімді баяндамасы",
  },
  document: {
    symbol: "CCPR/C/KAZ/CO/3",
    originalLanguage: "en",
    consideredOn: "2025-06-25",
    adoptedOn: "2025-07-11",
    distributedOn: "2025-09-03",
    links: null,
    source: masthead,
    evidence: "V",
  },
  followUp: null,
  followUpDueOn: null,
  nextReportDue: null,
  milestones: [
    {
      kind: "DIALOGUE_MEETING_1",
      note: {
        en: "4226th meeting",
        ru: "4226-е заседание",
        kk: "4226-отырыс",
      },
      done: { on: "2025-06-24", precision: "DAY" },
      source: masthead,
      evidence: "V",
    },
    {
      kind: "DIALOGUE_MEETING_2",
      note: {
        en: "4227th meeting",
        ru: "4227-е заседание",
        kk: "4227-отырыс",
      },
      done: { on: "2025-06-25", precision: "DAY" },
      source: masthead,
      evidence: "V",
    },
    {
      kind: "CO_ADOPTED",
      note: {
        en: "4252nd meeting",
        ru: "4252-е заседание",
        kk: "4252-отырыс",
      },
      done: { on: "2025-07-11", precision: "DAY" },
      source: masthead,
      evidence: "V",
    },
    {
      kind: "CO_PUBLISHED",
      done: { on: "2025-09-03", precision: "DAY" },
      source: "CCPR/C/KAZ/CO/3, masthead",
      evidence: "V",
    },
    {
      kind: "FOLLOWUP_REPORT_DUE",
      note: {
        en: "To be entered from section D of the official document",
        ru: "Вносится из раздела D официального документа",
        kk: "Ресми құжаттың D бөлімінен енгізіледі",
      },
      source: "CCPR/C/KAZ/CO/3, section D (not yet entered)",
      evidence: "V",
    },
    {
      kind: "NEXT_LOIPR",
      note: {
        en: "To be entered from section D of the official document",
        ru: "Вносится из раздела D официального документа",
        kk: "Ресми құжаттың D бөлімінен енгізіледі",
      },
      source: "CCPR/C/KAZ/CO/3, section D (not yet entered)",
      evidence: "V",
    },
  ],
  delegation: [
    {
      isHead: true,
      names: {
        en: "Botagoz Zhaxelekova",
        ru: "Ботагоз Жакселекова",
        kk: "Ботагөз Жақселекова",
      },
      functions: {
        en: "Vice-Minister of Justice",
        ru: "Вице-министр юстиции",
        kk: "Әділет вице-министрі",
      },
      bodyKey: "ministry-of-justice",
      source: dialogueSummary,
      evidence: "V",
    },
  ],
  meetings: [
    { kind: "DIALOGUE", number: 4226, heldOn: "2025-06-24", source: masthead, evidence: "V" },
    { kind: "DIALOGUE", number: 4227, heldOn: "2025-06-25", source: masthead, evidence: "V" },
    { kind: "ADOPTION", number: 4252, heldOn: "2025-07-11", source: masthead, evidence: "V" },
  ],
  questions: questionsAsked,
  remarks: positiveAspects,
  participations: participation,
} as const satisfies ReviewCycle;
