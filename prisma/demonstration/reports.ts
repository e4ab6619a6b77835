/*
 * A report that an NGO of the demonstration is writing for the follow-up of the third cycle, by two of its people and in two languages.
 * The words are the demonstration's own and say nothing of the real world; each text says so.
 */

const own = { ru: "Слова демонстрации, не описание действительности.", en: "Words of the demonstration, not a description of facts." };

export const demonstrationReport = {
  organisationKey: "ngo-a",
  cycleKey: "ccpr-3",
  template: "CCPR-FOLLOW-UP",
  by: "ngo-member",
  with: "ngo-admin",
  startedOn: "2026-09-14",
  writtenOn: "2026-10-05",
  cover: {
    title: "Собрания и защитники прав человека: что изменилось за год (демонстрация)",
    session: "",
    articles: "21, 22",
    language: "ru",
    translationLanguage: "en",
    authorship: "NAMED",
    pseudonym: "",
    deadlineOn: "2027-02-01",
  },
  summary: {
    text: `${own.ru} Два пункта из отобранных Комитетом: уведомление о собраниях и положение защитников прав человека.`,
    translation: `${own.en} Two of the paragraphs that the Committee selected: notification of assemblies, and the situation of human rights defenders.`,
  },
  issues: [
    {
      recommendationKey: "notification-of-assemblies",
      heading: "Уведомление о собраниях",
      text: `${own.ru} На практике уведомление остаётся разрешением: без ответа собраться нельзя.`,
      evidence: "Наблюдение самой организации за двенадцатью собраниями (вымышлено).",
      suggestion: "Установить в законе, что молчание в течение трёх дней означает согласие.",
      translation: {
        heading: "Notification of assemblies",
        stateSaid: "",
        text: `${own.en} In practice notification is still permission: without an answer nobody may assemble.`,
        evidence: "The organisation’s own observation of twelve assemblies (invented).",
        suggestion: "Provide in the law that silence for three days means consent.",
      },
    },
    {
      recommendationKey: "human-rights-defenders",
      heading: "Защитники прав человека",
      text: `${own.ru} Этот раздел ещё пишется.`,
      evidence: "",
      suggestion: "",
      translation: { heading: "Human rights defenders", stateSaid: "", text: "", evidence: "", suggestion: "" },
    },
  ],
  comment: { by: "ngo-admin", on: "2026-10-06", text: "Проверь, пожалуйста, число собраний, и добавь источник." },
} as const;
