import type { Conflict } from "./cycle-types.ts";
import { dialogueSummary, foreignMinistry, interview } from "./sources.ts";

const masthead = "CCPR/C/KAZ/CO/3, para. 1";

/** Points on which sources contradict each other; the register keeps each of them. */
export const demonstrationConflicts = [
  {
    key: "which-report",
    subject: "REVIEW",
    about: {
      en: "Which report was examined",
      ru: "Какой доклад рассматривался",
      kk: "Қай баяндама қаралды",
    },
    statements: [
      {
        sourceType: "UN",
        source: "CCPR/C/KAZ/CO/3",
        confirmation: "CCPR/C/KAZ/CO/3, para. 1",
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
    key: "days-of-the-dialogue",
    subject: "TIMELINE",
    about: {
      en: "Days of the dialogue",
      ru: "Дни проведения диалога",
      kk: "Диалог өткен күндер",
    },
    statements: [
      {
        sourceType: "UN",
        source: masthead,
        confirmation: masthead,
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
    key: "assembly-and-expression",
    subject: "DIALOGUE",
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
