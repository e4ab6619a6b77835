import { adilet } from "../adilet.ts";
import type { Recommendation } from "../recommendation-types.ts";
import { interview, topicsBeforeTheDialogue } from "../sources.ts";

export const torture = [
  {
    key: "torture-investigation",
    reference: "KAZ-CCPR-3-WS-15",
    headingKey: "torture",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "Torture was among the topics put forward before the dialogue.",
      ru: "Пытки входили в число тем, предложенных до диалога.",
      kk: "Азаптау диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Investigate every complaint of torture promptly, by a body with no stake in the result.",
      ru: "Безотлагательно расследовать каждую жалобу на пытки силами органа, не заинтересованного в исходе.",
      kk: "Азаптауға қатысты әрбір шағымды нәтижесіне мүдделі емес органның күшімен шұғыл тергеп-тексеру.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "A single, independent investigating authority.",
          ru: "Единый независимый орган расследования.",
          kk: "Бірыңғай тәуелсіз тергеу органы.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Medical documentation of injuries.",
          ru: "Медицинское документирование повреждений.",
          kk: "Жарақаттарды медициналық құжаттау.",
        },
      },
    ],
    articles: ["7"],
    themeKeys: ["integrity", "justice"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "prosecutor-general",
      coExecutorKeys: ["ministry-of-internal-affairs", "ministry-of-health"],
      consultedKeys: ["commissioner-for-human-rights"],
      dueOn: "2027-01-29",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "SIGNED",
      language: "ru",
      text: "Расследование дел о пытках передано органам прокуратуры. Медицина уголовно-исполнительной системы передана в ведение Министерства здравоохранения, что отделяет медицинских работников от администрации учреждений. Генеральная прокуратура считает пункт исполненным.",
      claimedStatus: "IMPLEMENTED",
      adopted: true,
      appliedInPractice: true,
      evidenceUpTo: "2026-09-30",
      reforms: [
        { key: "torture-investigation-transfer", contribution: "FULL" },
        { key: "prison-medicine-transfer", contribution: "PARTIAL" },
      ],
      evidence: [
        {
          kind: "STATISTIC",
          title: "Форма статистики по жалобам на пытки",
          date: "2026-09-30",
          visibility: "PUBLIC",
          more: {
            description: "Какие сведения ведомство собирает о жалобах и на каком этапе они находятся.",
            periodFrom: "2026-01-01",
            periodTo: "2026-09-30",
          },
          file: {
            name: "zhaloby-na-pytki.txt",
            text: "Демонстрационный файл. Форма: отчетный период, жалобы, начатые дела, дела в суде, приговоры. Ячейки не заполнены: данные вносит ведомство.",
          },
          earlier: [
            {
              name: "zhaloby-na-pytki-proekt.txt",
              text: "Демонстрационный файл. Прежняя редакция формы: отчетный период, жалобы, начатые дела. Ячейки не заполнены.",
            },
          ],
        },
      ],
      dates: {
        drafted: "2026-10-12",
        submitted: "2026-10-28",
        signed: "2026-11-06",
      },
    },
  },
  {
    key: "preventive-mechanism",
    reference: "KAZ-CCPR-3-WS-16",
    headingKey: "torture",
    workingSummary: true,
    source: interview,
    evidence: "S",
    concern: {
      en: "By the account of one party the remit of the national preventive mechanism has grown; its means have to keep pace.",
      ru: "По словам одной из сторон, мандат национального превентивного механизма расширен; его ресурсы должны этому соответствовать.",
      kk: "Тараптардың бірінің айтуынша, ұлттық превентивтік тетіктің өкілеттігі кеңейді; оның ресурстары осыған сай болуы тиіс.",
    },
    summary: {
      en: "Let the preventive mechanism visit every place of detention, unannounced, and act on its findings.",
      ru: "Обеспечить превентивному механизму посещение всех мест лишения свободы без предупреждения и исполнение его рекомендаций.",
      kk: "Превентивтік тетіктің бас бостандығынан айыру орындарының бәріне ескертусіз баруын және оның ұсынымдарының орындалуын қамтамасыз ету.",
    },
    limbs: [],
    articles: ["7", "10"],
    themeKeys: ["integrity", "cooperation"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-justice",
      coExecutorKeys: ["ministry-of-internal-affairs"],
      consultedKeys: ["national-centre-for-human-rights", "commissioner-for-human-rights"],
      dueOn: "2027-06-30",
      decisionKey: "third",
      assignedOn: "2026-01-26",
    },
    workflow: {
      state: "SUBMITTED",
      language: "kk",
      text: "Бір тараптың мәліметінше, ұлттық превентивтік тетіктің өкілеттігі кеңейтілді. Тетіктің жұмысын Адам құқықтары жөніндегі ұлттық орталық үйлестіреді. Адам құқықтары жөніндегі уәкілдің мәртебесі 2022 жылғы 5 қарашадағы № 154-VII Конституциялық заңмен бекітілген.",
      claimedStatus: "PARTIALLY_IMPLEMENTED",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2026-09-30",
      reforms: [
        { key: "preventive-mechanism-extension", contribution: "PARTIAL" },
        { key: "commissioner-constitutional-law", contribution: "INDIRECT" },
      ],
      evidence: [
        {
          kind: "ACT",
          title: "№ 154-VII Конституциялық заң",
          date: "2022-11-05",
          visibility: "PUBLIC",
          url: adilet("Z2200000154").kk,
        },
      ],
      dates: { drafted: "2026-10-15", submitted: "2026-11-04" },
    },
  },
] as const satisfies readonly Recommendation[];
