export const demonstrationDocument = {
  kind: "WORKING_SUMMARY",
  cycleKey: "ccpr-3",
  /** The official document in whose place the summary stands until it is imported. */
  standsInForSymbol: "CCPR/C/KAZ/CO/3",
  language: "en",
  translationState: "UNOFFICIAL",
  /** The last day of the dialogue in which the topics were raised: CCPR/C/KAZ/CO/3, para. 1. */
  consideredOn: "2025-06-25",
  recordedOn: "2025-09-15",
  titles: {
    en: "Working summary of the topics raised. Import the official document CCPR/C/KAZ/CO/3 to work with the Committee's own text",
    ru: "Рабочее изложение поднятых тем. Для работы с текстом Комитета импортируйте официальный документ CCPR/C/KAZ/CO/3",
    kk: "Көтерілген тақырыптардың жұмыс мазмұндамасы. Комитеттің өз мәтінімен жұмыс істеу үшін CCPR/C/KAZ/CO/3 ресми құжатын импорттаңыз",
  },
} as const;
