import type { Recommendation } from "../recommendation-types.ts";
import { topicsBeforeTheDialogue } from "../sources.ts";

export const violenceAgainstWomen = [
  {
    key: "responsibility-for-domestic-violence",
    reference: "KAZ-CCPR-3-WS-08",
    headingKey: "violence-against-women",
    workingSummary: true,
    source: "CCPR/C/KAZ/CO/3, para. 3 (a): subject of the reform welcomed",
    evidence: "V",
    concern: {
      en: "The law was changed in 2024; complaints, charges and judgments since then are not shown.",
      ru: "Закон изменен в 2024 году; сведения о жалобах, обвинениях и приговорах с того времени не показаны.",
      kk: "Заң 2024 жылы өзгертілді; содан бергі шағымдар, айыптаулар мен үкімдер туралы мәлімет көрсетілмеген.",
    },
    summary: {
      en: "Investigate every case of domestic violence and bring those responsible to court.",
      ru: "Расследовать каждый случай бытового насилия и привлекать виновных к ответственности.",
      kk: "Тұрмыстық зорлық-зомбылықтың әрбір жағдайын тергеп-тексеру және кінәлілерді жауапқа тарту.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "Criminal responsibility that covers every form.",
          ru: "Уголовная ответственность за все формы насилия.",
          kk: "Зорлық-зомбылықтың барлық нысаны үшін қылмыстық жауаптылық.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Training for police, prosecutors and judges.",
          ru: "Обучение полицейских, прокуроров и судей.",
          kk: "Полицейлерді, прокурорларды және судьяларды оқыту.",
        },
      },
      {
        label: "(c)",
        text: {
          en: "Figures on complaints and outcomes.",
          ru: "Статистика о жалобах и их результатах.",
          kk: "Шағымдар мен олардың нәтижелері туралы статистика.",
        },
      },
    ],
    articles: ["3", "6", "7", "26"],
    themeKeys: ["women", "integrity", "justice"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-internal-affairs",
      coExecutorKeys: ["prosecutor-general", "supreme-court"],
      consultedKeys: ["national-commission-on-women", "commissioner-for-human-rights"],
      dueOn: "2027-03-31",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED",
      language: "ru",
      text: "Закон по вопросам обеспечения прав женщин и безопасности детей подписан 15 апреля 2024 года и введен в действие 16 июня 2024 года. Соответствующие изменения внесены в Закон «О профилактике бытового насилия» от 4 декабря 2009 года № 214-IV. Установлена уголовная ответственность за бытовое насилие. Министерство считает пункт исполненным.",
      claimedStatus: "IMPLEMENTED",
      adopted: true,
      appliedInPractice: true,
      evidenceUpTo: "2026-02-27",
      reforms: [
        { key: "womens-rights-law", contribution: "PARTIAL" },
        { key: "domestic-violence-offence", contribution: "PARTIAL" },
        { key: "domestic-violence-prevention-law", contribution: "PARTIAL" },
      ],
      evidence: [
        {
          kind: "ACT",
          title: "Сведения о Законе по вопросам обеспечения прав женщин и безопасности детей",
          date: "2024-04-15",
          visibility: "PUBLIC",
          file: {
            name: "zakon-2024.txt",
            text: "Демонстрационный файл. Закон подписан 15 апреля 2024 года, введен в действие 16 июня 2024 года. Источник: CCPR/C/KAZ/CO/3, п. 3 a).",
          },
        },
        {
          kind: "TRAINING",
          title: "План обучения сотрудников полиции (образец)",
          date: "2026-02-20",
          visibility: "INTERNAL",
          more: { description: "Чему и кого обучают; к концу срока план заменяется новым.", expiresOn: "2026-12-18" },
          file: {
            name: "plan-obucheniya.txt",
            text: "Демонстрационный файл. Занимает место плана обучения: прием заявлений, защита потерпевших, взаимодействие с прокуратурой. Числовых сведений не содержит.",
          },
        },
        {
          kind: "OTHER",
          title: "Форма сведений о служебных проверках (образец)",
          date: "2026-02-20",
          visibility: "RESTRICTED",
          file: {
            name: "sluzhebnye-proverki.txt",
            text: "Демонстрационный файл. Форма: орган, предмет проверки, итог. Ячейки не заполнены: такие сведения видят только сам орган и секретариат.",
          },
        },
      ],
      verifiedStatus: "PARTIALLY_IMPLEMENTED",
      rationale:
        "Вступление закона в силу подтверждено. Данных о жалобах, делах и приговорах нет, уголовная ответственность указана со слов одной стороны.",
      dates: {
        drafted: "2026-03-09",
        submitted: "2026-03-25",
        signed: "2026-04-03",
        verified: "2026-04-28",
        published: "2026-05-13",
      },
    },
  },
  {
    key: "support-for-survivors",
    reference: "KAZ-CCPR-3-WS-09",
    headingKey: "violence-against-women",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "Violence against women was among the topics put forward before the dialogue.",
      ru: "Насилие в отношении женщин входило в число тем, предложенных до диалога.",
      kk: "Әйелдерге қатысты зорлық-зомбылық диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Offer shelter, legal help and protection within reach, in towns and villages.",
      ru: "Обеспечить доступные приюты, юридическую помощь и защиту в городах и селах.",
      kk: "Қалалар мен ауылдарда қолжетімді баспананы, заң көмегін және қорғауды қамтамасыз ету.",
    },
    limbs: [],
    articles: ["3", "7", "26"],
    themeKeys: ["women", "remedy"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-labour",
      coExecutorKeys: ["ministry-of-internal-affairs", "akimats"],
      consultedKeys: ["national-commission-on-women"],
      dueOn: "2026-09-30",
      decisionKey: "second",
      assignedOn: "2025-11-17",
    },
    workflow: {
      state: "RETURNED_BY_SECRETARIAT",
      language: "ru",
      text: "Закон «О профилактике бытового насилия» от 4 декабря 2009 года № 214-IV действует с изменениями по состоянию на 16 июня 2024 года. Социальный кодекс № 224-VII применяется с июля 2023 года. Министерство считает, что правовая основа для помощи пострадавшим создана.",
      claimedStatus: "IMPLEMENTED",
      adopted: true,
      appliedInPractice: true,
      evidenceUpTo: "2026-06-30",
      reforms: [
        { key: "domestic-violence-prevention-law", contribution: "PARTIAL" },
        { key: "social-code", contribution: "INDIRECT" },
      ],
      evidence: [
        {
          kind: "BUDGET",
          title: "Форма сведений о финансировании приютов",
          date: "2026-06-30",
          visibility: "INTERNAL",
          file: {
            name: "finansirovanie-priyutov.txt",
            text: "Демонстрационный файл. Форма: регион, число мест, источник финансирования, отчетный год. Ячейки не заполнены.",
          },
        },
      ],
      returnReason:
        "Ответ описывает правовую основу. Просим указать, какие услуги фактически доступны и в каких регионах, и приложить заполненную таблицу.",
      dates: {
        drafted: "2026-07-13",
        submitted: "2026-07-27",
        signed: "2026-08-05",
        returned: "2026-09-01",
      },
    },
  },
] as const satisfies readonly Recommendation[];
