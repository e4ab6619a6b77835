import type { Recommendation } from "../recommendation-types.ts";
import { interview, topicsBeforeTheDialogue } from "../sources.ts";

export const detention = [
  {
    key: "prison-health",
    reference: "KAZ-CCPR-3-WS-17",
    headingKey: "detention",
    workingSummary: true,
    source: interview,
    evidence: "S",
    concern: {
      en: "Prison medicine is said to have moved to the Ministry of Health; care inside has to match care outside.",
      ru: "По имеющимся сведениям, тюремная медицина передана Министерству здравоохранения; помощь в учреждениях должна быть такой же, как вне их.",
      kk: "Мәліметтерге қарағанда, түрме медицинасы Денсаулық сақтау министрлігіне берілген; мекемелердегі көмек сырттағы көмекпен бірдей болуы тиіс.",
    },
    summary: {
      en: "Give prisoners health care of the same quality as everyone else.",
      ru: "Обеспечить заключенным медицинскую помощь того же качества, что и всем остальным.",
      kk: "Қамаудағыларға басқалармен бірдей сапалы медициналық көмек көрсетуді қамтамасыз ету.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "Medical staff independent of the prison.",
          ru: "Независимость медиков от администрации.",
          kk: "Медицина қызметкерлерінің мекеме әкімшілігінен тәуелсіздігі.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Equipment and medicines.",
          ru: "Оборудование и лекарства.",
          kk: "Жабдықтар мен дәрі-дәрмек.",
        },
      },
    ],
    articles: ["6", "10"],
    themeKeys: ["health", "liberty"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-health",
      coExecutorKeys: ["penal-system-committee", "ministry-of-internal-affairs"],
      consultedKeys: ["national-centre-for-human-rights"],
      dueOn: "2026-12-04",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED_TWICE",
      first: {
        state: "PUBLISHED",
        language: "ru",
        text: "Медицина уголовно-исполнительной системы передана в ведение Министерства здравоохранения. Министерство приняло на себя организацию медицинской помощи осужденным. Работа по оснащению медицинских пунктов ведется.",
        claimedStatus: "IN_PROGRESS",
        adopted: true,
        appliedInPractice: false,
        evidenceUpTo: "2025-12-31",
        reforms: [{ key: "prison-medicine-transfer", contribution: "PARTIAL" }],
        evidence: [
          {
            kind: "REPORT",
            title: "Справка о передаче тюремной медицины",
            date: "2025-12-31",
            visibility: "PUBLIC",
            file: {
              name: "tyuremnaya-medicina.txt",
              text: "Демонстрационный файл. Со слов одной стороны: медицина уголовно-исполнительной системы передана Министерству здравоохранения. Номер и дата акта уточняются.",
            },
          },
        ],
        verifiedStatus: "IN_PROGRESS",
        rationale:
          "Передача известна со слов одной стороны. Номер и дату акта следует внести, до этого статус выше подтвержден быть не может.",
        dates: {
          drafted: "2026-01-21",
          submitted: "2026-02-04",
          signed: "2026-02-12",
          verified: "2026-03-02",
          published: "2026-03-16",
        },
      },
      second: {
        state: "SUBMITTED",
        language: "ru",
        text: "После передачи медицины уголовно-исполнительной системы медицинские работники подчинены Министерству здравоохранения, а не администрации учреждений. Осужденным, осуществляющим уход за заключенными с инвалидностью, назначено пособие. Оснащение медицинских пунктов продолжается.",
        claimedStatus: "PARTIALLY_IMPLEMENTED",
        adopted: true,
        appliedInPractice: true,
        evidenceUpTo: "2026-09-30",
        reforms: [
          { key: "prison-medicine-transfer", contribution: "PARTIAL" },
          { key: "prisoner-carer-allowance", contribution: "INDIRECT" },
        ],
        evidence: [
          {
            kind: "STATISTIC",
            title: "Форма сведений о медицинских работниках учреждений",
            date: "2026-09-30",
            visibility: "INTERNAL",
            file: {
              name: "medrabotniki.txt",
              text: "Демонстрационный файл. Форма: учреждение, число должностей, занятые должности, подчиненность. Ячейки не заполнены.",
            },
          },
        ],
        dates: { drafted: "2026-10-21", submitted: "2026-11-11" },
      },
    },
  },
  {
    key: "prisoners-with-disabilities",
    reference: "KAZ-CCPR-3-WS-18",
    headingKey: "detention",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "The situation of convicts was among the topics put forward before the dialogue.",
      ru: "Положение осужденных входило в число тем, предложенных до диалога.",
      kk: "Сотталғандардың жағдайы диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Make conditions of detention humane, also for prisoners with disabilities.",
      ru: "Обеспечить достойные условия содержания, в том числе для заключенных с инвалидностью.",
      kk: "Ұстаудың адамға лайық жағдайын, оның ішінде мүгедектігі бар қамаудағылар үшін де қамтамасыз ету.",
    },
    limbs: [],
    articles: ["10"],
    themeKeys: ["liberty", "disabilities"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-internal-affairs",
      coExecutorKeys: ["penal-system-committee", "ministry-of-labour"],
      consultedKeys: ["national-centre-for-human-rights"],
      dueOn: "2027-02-26",
      decisionKey: "second",
      assignedOn: "2025-11-17",
    },
    workflow: {
      state: "RETURNED_BY_APPROVER",
      language: "ru",
      text: "Осужденным, осуществляющим уход за заключенными с инвалидностью, назначено пособие. Иные меры по улучшению условий содержания уточняются.",
      claimedStatus: "IN_PROGRESS",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2026-08-31",
      reforms: [{ key: "prisoner-carer-allowance", contribution: "PARTIAL" }],
      evidence: [],
      returnReason:
        "Ответ касается только пособия. Просим дополнить его сведениями об условиях содержания и согласовать с Комитетом уголовно-исполнительной системы.",
      dates: {
        drafted: "2026-09-28",
        submitted: "2026-10-14",
        returned: "2026-10-22",
      },
    },
  },
] as const satisfies readonly Recommendation[];
