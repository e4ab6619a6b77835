import type { Conflict, ReviewCycle } from "./cycle-types.ts";
import { participation } from "./participation.ts";
import { positiveAspects } from "./positive-aspects.ts";
import { dialogueSummary, foreignMinistry, interview } from "./sources.ts";

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
  facts: [
    {
      kind: "MILESTONE",
      milestone: "DIALOGUE_MEETING_1",
      texts: {
        en: "Dialogue with the delegation, 4226th meeting",
        ru: "Диалог с делегацией, 4226-е заседание",
        kk: "Делегациямен диалог, 4226-отырыс",
      },
      occurred: { on: "2025-06-24", precision: "DAY" },
      source: masthead,
      evidence: "V",
    },
    {
      kind: "MILESTONE",
      milestone: "DIALOGUE_MEETING_2",
      texts: {
        en: "Dialogue with the delegation, 4227th meeting",
        ru: "Диалог с делегацией, 4227-е заседание",
        kk: "Делегациямен диалог, 4227-отырыс",
      },
      occurred: { on: "2025-06-25", precision: "DAY" },
      source: masthead,
      evidence: "V",
    },
    {
      kind: "MILESTONE",
      milestone: "CO_ADOPTED",
      texts: {
        en: "Concluding observations adopted, 4252nd meeting",
        ru: "Принятие заключительных замечаний, 4252-е заседание",
        kk: "Қорытынды ескертулердің қабылдануы, 4252-отырыс",
      },
      occurred: { on: "2025-07-11", precision: "DAY" },
      source: masthead,
      evidence: "V",
    },
    {
      kind: "MILESTONE",
      milestone: "CO_PUBLISHED",
      texts: {
        en: "Concluding observations distributed",
        ru: "Распространение заключительных замечаний",
        kk: "Қорытынды ескертулердің таратылуы",
      },
      occurred: { on: "2025-09-03", precision: "DAY" },
      source: "CCPR/C/KAZ/CO/3, masthead",
      evidence: "V",
    },
    {
      kind: "MILESTONE",
      milestone: "FOLLOWUP_REPORT_DUE",
      texts: {
        en: "Follow-up information due: to be entered from section D of the official document",
        ru: "Срок представления информации о последующих мерах: вносится из раздела D официального документа",
        kk: "Кейінгі шаралар туралы ақпарат беру мерзімі: ресми құжаттың D бөлімінен енгізіледі",
      },
      occurred: null,
      source: "CCPR/C/KAZ/CO/3, section D (not yet entered)",
      evidence: "V",
    },
    {
      kind: "MILESTONE",
      milestone: "NEXT_LOIPR",
      texts: {
        en: "Next list of issues: to be entered from section D of the official document",
        ru: "Следующий перечень вопросов: вносится из раздела D официального документа",
        kk: "Келесі мәселелер тізбесі: ресми құжаттың D бөлімінен енгізіледі",
      },
      occurred: null,
      source: "CCPR/C/KAZ/CO/3, section D (not yet entered)",
      evidence: "V",
    },
    {
      kind: "DELEGATION_HEAD",
      texts: {
        en: "Botagoz Zhaxelekova, Vice-Minister of Justice",
        ru: "Ботагоз Жакселекова, вице-министр юстиции",
        kk: "Ботагөз Жақселекова, әділет вице-министрі",
      },
      occurred: null,
      source: dialogueSummary,
      evidence: "V",
    },
    ...positiveAspects,
    ...participation,
  ],
} as const satisfies ReviewCycle;

export const demonstrationConflicts = [
  {
    about: {
      en: "Which report was examined",
      ru: "Какой доклад рассматривался",
      kk: "Қай баяндама қаралды",
    },
    statements: [
      {
        sourceType: "UN",
        source: "CCPR/C/KAZ/CO/3",
        evidence: "V",
        text: {
          en: "The third periodic report under the Covenant.",
          ru: "Третий периодический доклад по Пакту.",
          kk: "Пакт бойынша үшінші мерзімді баяндама.",
        },
      },
      {
        sourceType: "STATE",
        source: foreignMinistry,
        evidence: "V",
        text: {
          en: "Called the fourth national report.",
          ru: "Назван четвертым национальным докладом.",
          kk: "Төртінші ұлттық баяндама деп аталған.",
        },
      },
    ],
  },
  {
    about: {
      en: "Days of the dialogue",
      ru: "Дни проведения диалога",
      kk: "Диалог өткен күндер",
    },
    statements: [
      {
        sourceType: "UN",
        source: masthead,
        evidence: "V",
        text: {
          en: "24 and 25 June 2025.",
          ru: "24 и 25 июня 2025 года.",
          kk: "2025 жылғы 24 және 25 маусым.",
        },
      },
      {
        sourceType: "NGO",
        source: "Kazakhstan International Bureau for Human Rights, 2025",
        evidence: "V",
        text: {
          en: "24 and 25 July.",
          ru: "24 и 25 июля.",
          kk: "24 және 25 шілде.",
        },
      },
    ],
  },
  {
    about: {
      en: "What the experts said on assembly and expression",
      ru: "Что эксперты говорили о собраниях и свободе слова",
      kk: "Сарапшылар жиналыстар мен сөз бостандығы туралы не айтты",
    },
    statements: [
      {
        sourceType: "UN",
        source: dialogueSummary,
        evidence: "V",
        text: {
          en: "Concern over websites closed without a court, internet shutdowns and the use of provisions against cyberbullying.",
          ru: "Обеспокоенность закрытием сайтов без суда, отключениями интернета и применением норм о кибербуллинге.",
          kk: "Сайттардың сотсыз жабылуына, интернеттің өшірілуіне және кибербуллинг туралы нормалардың қолданылуына алаңдаушылық.",
        },
      },
      {
        sourceType: "STATE",
        source: interview,
        evidence: "S",
        text: {
          en: "The experts spoke well of peaceful assembly and freedom of speech.",
          ru: "Эксперты положительно отозвались о мирных собраниях и свободе слова.",
          kk: "Сарапшылар бейбіт жиналыстар мен сөз бостандығы туралы оң пікір білдірді.",
        },
      },
    ],
  },
] as const satisfies readonly Conflict[];
