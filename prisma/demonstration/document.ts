import type { Names } from "./types.ts";

/** Shown with everything the demonstration contains about responses, statuses and decisions. */
export const demonstrationNotice = {
  en: "Demonstration. The responses, statuses, decisions and supporting files were written to show how the register works. They are not statements of the bodies named.",
  ru: "Демонстрация. Ответы, статусы, решения и приложенные файлы составлены для показа работы реестра. Они не являются заявлениями названных органов.",
  kk: "Көрсетілім. Жауаптар, мәртебелер, шешімдер және қоса берілген файлдар тізілімнің жұмысын көрсету үшін жасалған. Олар аталған органдардың мәлімдемелері болып табылмайды.",
} as const satisfies Names;

export const demonstrationDocument = {
  kind: "WORKING_SUMMARY",
  cycleKey: "ccpr-3",
  /** The official document in whose place the summary stands until it is imported. */
  standsInForSymbol: "CCPR/C/KAZ/CO/3",
  language: "en",
  translationState: "UNOFFICIAL",
  recordedOn: "2025-09-15",
  titles: {
    en: "Working summary of the topics raised. Import the official document CCPR/C/KAZ/CO/3 to work with the Committee's own text",
    ru: "Рабочее изложение поднятых тем. Для работы с текстом Комитета импортируйте официальный документ CCPR/C/KAZ/CO/3",
    kk: "Көтерілген тақырыптардың жұмыс мазмұндамасы. Комитеттің өз мәтінімен жұмыс істеу үшін CCPR/C/KAZ/CO/3 ресми құжатын импорттаңыз",
  },
} as const;
