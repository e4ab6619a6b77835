/**
 * A topic of the second cycle that came back in the third: the numbers of its paragraphs are known, its words are ours.
 * Until the official document is imported it stands in a working summary, as those of the third cycle do.
 */
export const demonstrationEarlierRecommendation = {
  key: "forced-and-child-labour-2016",
  cycleKey: "ccpr-2",
  reference: "KAZ-CCPR-2-WS-1",
  source: "CCPR/C/KAZ/CO/2, paras. 35 and 36: topic of the paragraphs",
  evidence: "V",
  concernNumber: "35",
  number: "36",
  /** The last day of the dialogue: CCPR/C/KAZ/CO/2, para. 1. */
  consideredOn: "2016-06-23",
  recordedOn: "2025-09-15",
  documentTitles: {
    en: "Working summary of one topic of the second cycle. Import the official document CCPR/C/KAZ/CO/2 to work with the Committee's own text",
    ru: "Рабочее изложение одной темы второго цикла. Для работы с текстом Комитета импортируйте официальный документ CCPR/C/KAZ/CO/2",
    kk: "Екінші циклдің бір тақырыбының жұмыс мазмұндамасы. Комитеттің өз мәтінімен жұмыс істеу үшін CCPR/C/KAZ/CO/2 ресми құжатын импорттаңыз",
  },
  heading: { en: "Forced and child labour", ru: "Принудительный и детский труд", kk: "Мәжбүрлі еңбек және балалар еңбегі" },
  concern: {
    en: "Forced labour and the labour of children were a topic of the review.",
    ru: "Принудительный и детский труд были темой рассмотрения.",
    kk: "Мәжбүрлі еңбек пен балалар еңбегі қараудың тақырыбы болды.",
  },
  summary: {
    en: "Act against forced and child labour.",
    ru: "Принять меры против принудительного и детского труда.",
    kk: "Мәжбүрлі еңбек пен балалар еңбегіне қарсы шаралар қабылдау.",
  },
  articles: ["8", "24"],
  assignment: {
    leadBodyKey: "ministry-of-labour",
    coExecutorKeys: [],
    consultedKeys: [],
    dueOn: "2026-12-18",
    decisionKey: "third",
    assignedOn: "2026-01-26",
  },
} as const;

/** The same recommendation, entered a second time from the same paragraph and kept in the archive. */
export const demonstrationTwin = {
  key: "forced-and-child-labour-2016-again",
  reference: "KAZ-CCPR-2-WS-2",
  archivedOn: "2026-02-03",
  reason: `Демонстрационная запись: рекомендация внесена дважды, в реестре остаётся ${demonstrationEarlierRecommendation.reference}.`,
} as const;

/** What the secretariat of the demonstration decided about recommendations of two cycles, later to earlier. */
export const demonstrationRelations = [
  {
    laterKey: "forced-and-child-labour",
    earlierKey: demonstrationEarlierRecommendation.key,
    kind: "REPEATS",
    note: "Обе рекомендации касаются принудительного и детского труда (КПЧ, пункты 35 и 36 замечаний 2016 года).",
    decidedOn: "2026-02-02",
  },
] as const;
