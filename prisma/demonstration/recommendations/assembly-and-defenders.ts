import { adilet } from "../adilet.ts";
import type { Recommendation } from "../recommendation-types.ts";
import { topicsBeforeTheDialogue } from "../sources.ts";

export const assemblyAndDefenders = [
  {
    key: "notification-of-assemblies",
    reference: "KAZ-CCPR-3-WS-29",
    headingKey: "assembly",
    workingSummary: true,
    source: "Normative resolution of the Constitutional Court no. 61-НП, adilet.zan.kz, S2500000061",
    evidence: "V",
    concern: {
      en: "The Constitutional Court has examined parts of the law on assemblies; how notices are handled has to be shown.",
      ru: "Конституционный Суд рассмотрел отдельные нормы закона о собраниях; практику рассмотрения уведомлений предстоит показать.",
      kk: "Конституциялық Сот жиналыстар туралы заңның жекелеген нормаларын қарады; хабарламаларды қарау практикасы көрсетілуі тиіс.",
    },
    summary: {
      en: "Make notice enough to assemble peacefully, in law and in practice.",
      ru: "Обеспечить, чтобы для мирного собрания было достаточно уведомления, в законе и на практике.",
      kk: "Бейбіт жиналыс үшін хабарламаның жеткілікті болуын заңда да, іс жүзінде де қамтамасыз ету.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "A notice is not treated as a request.",
          ru: "Уведомление не рассматривается как заявка на разрешение.",
          kk: "Хабарлама рұқсат сұрау ретінде қаралмайды.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Refusals are rare, reasoned and open to appeal.",
          ru: "Отказы редки, обоснованы и могут быть обжалованы.",
          kk: "Бас тарту сирек, негізделген және шағым жасауға болатын болуы тиіс.",
        },
      },
    ],
    articles: ["21"],
    themeKeys: ["freedoms"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-culture-and-information",
      coExecutorKeys: ["ministry-of-internal-affairs", "akimats"],
      consultedKeys: ["constitutional-court"],
      dueOn: "2027-12-17",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED_TWICE",
      first: {
        state: "PUBLISHED",
        language: "ru",
        text: "Закон «О порядке организации и проведения мирных собраний в Республике Казахстан» принят 25 мая 2020 года и ввел уведомительный порядок. Нормативным постановлением от 20 января 2025 года № 61-НП Конституционный Суд рассмотрел статьи 11 и 14 Закона. Министерство считает пункт исполненным.",
        claimedStatus: "IMPLEMENTED",
        adopted: true,
        appliedInPractice: true,
        evidenceUpTo: "2025-12-31",
        reforms: [
          { key: "peaceful-assemblies-law", contribution: "PARTIAL" },
          { key: "assembly-notification", contribution: "PARTIAL" },
          {
            key: "constitutional-court-resolution-61",
            contribution: "PARTIAL",
          },
        ],
        evidence: [
          {
            kind: "ACT",
            title: "Нормативное постановление Конституционного Суда № 61-НП",
            date: "2025-01-20",
            visibility: "PUBLIC",
            url: adilet("S2500000061").ru,
          },
        ],
        verifiedStatus: "PARTIALLY_IMPLEMENTED",
        rationale:
          "Закон и постановление подтверждены. Уведомительный порядок известен со слов одной стороны, сведений об отказах и их обжаловании нет.",
        dates: {
          drafted: "2026-01-12",
          submitted: "2026-01-28",
          signed: "2026-02-06",
          verified: "2026-02-24",
          published: "2026-03-11",
        },
      },
      second: {
        state: "SUBMITTED",
        language: "ru",
        text: "Закон от 25 мая 2020 года и нормативное постановление Конституционного Суда от 20 января 2025 года № 61-НП остаются основой регулирования. Министерство собирает у местных исполнительных органов сведения о рассмотрении уведомлений. До их получения пункт считается исполненным частично.",
        claimedStatus: "PARTIALLY_IMPLEMENTED",
        adopted: true,
        appliedInPractice: false,
        evidenceUpTo: "2026-09-30",
        stepBackReason:
          "Ранее заявлялось об исполнении. После проверки установлено, что сведений о практике рассмотрения уведомлений у Министерства нет.",
        reforms: [
          { key: "peaceful-assemblies-law", contribution: "PARTIAL" },
          {
            key: "constitutional-court-resolution-61",
            contribution: "PARTIAL",
          },
        ],
        evidence: [
          {
            kind: "COURT_PRACTICE",
            title: "Форма сведений об обжаловании отказов",
            date: "2026-09-30",
            visibility: "INTERNAL",
            file: {
              name: "obzhalovanie-otkazov.txt",
              text: "Демонстрационный файл. Форма: регион, уведомления, отказы, обжалования, исход. Ячейки не заполнены.",
            },
          },
        ],
        dates: { drafted: "2026-10-26", submitted: "2026-11-13" },
      },
    },
  },
  {
    key: "penalties-for-assembly",
    reference: "KAZ-CCPR-3-WS-30",
    headingKey: "assembly",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "Restrictions on rights in practice were among the topics put forward before the dialogue.",
      ru: "Ограничения прав на практике входили в число тем, предложенных до диалога.",
      kk: "Құқықтарды іс жүзінде шектеу диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Do not punish people for taking part in a peaceful assembly.",
      ru: "Не наказывать людей за участие в мирном собрании.",
      kk: "Бейбіт жиналысқа қатысқаны үшін адамдарды жазаламау.",
    },
    limbs: [],
    articles: ["9", "21"],
    themeKeys: ["freedoms", "liberty"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-internal-affairs",
      coExecutorKeys: ["prosecutor-general", "akimats"],
      consultedKeys: [],
      dueOn: "2026-07-31",
      decisionKey: "second",
      assignedOn: "2025-11-17",
    },
    workflow: { state: "NONE" },
  },
  {
    key: "human-rights-defenders",
    reference: "KAZ-CCPR-3-WS-31",
    headingKey: "assembly",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "The work of human rights defenders was among the topics put forward before the dialogue.",
      ru: "Деятельность правозащитников входила в число тем, предложенных до диалога.",
      kk: "Құқық қорғаушылардың қызметі диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Let human rights defenders work and associate without pressure or reprisal.",
      ru: "Обеспечить правозащитникам возможность работать и объединяться без давления и преследования.",
      kk: "Құқық қорғаушылардың қысымсыз және қудалаусыз жұмыс істеуіне, бірігуіне мүмкіндік беру.",
    },
    limbs: [],
    articles: ["19", "22"],
    themeKeys: ["defenders", "freedoms"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-culture-and-information",
      coExecutorKeys: ["ministry-of-justice"],
      consultedKeys: ["commissioner-for-human-rights"],
      dueOn: "2027-09-30",
      decisionKey: "third",
      assignedOn: "2026-01-26",
    },
    workflow: {
      state: "PUBLISHED",
      language: "kk",
      text: "«Адами өлшем жөніндегі диалог алаңы» жұмыс істейді, онда 2025 жылғы 26 мамырда баламалы баяндамалар қаралды. Құқық қорғаушыларды қорғау жөніндегі арнайы шаралар әзірге басталған жоқ.",
      claimedStatus: "NOT_STARTED",
      adopted: false,
      appliedInPractice: false,
      evidenceUpTo: "2026-06-30",
      reforms: [{ key: "human-dimension-dialogue-platform", contribution: "INDIRECT" }],
      evidence: [],
      verifiedStatus: "NOT_STARTED",
      rationale: "Алаңның жұмысы расталды, бірақ осы тармақ бойынша арнайы шара көрсетілмеген.",
      dates: {
        drafted: "2026-07-20",
        submitted: "2026-07-29",
        signed: "2026-08-07",
        verified: "2026-09-08",
        published: "2026-09-25",
      },
    },
  },
] as const satisfies readonly Recommendation[];
