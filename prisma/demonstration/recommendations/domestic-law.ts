import { adilet } from "../adilet.ts";
import type { Recommendation } from "../recommendation-types.ts";
import { foreignMinistry } from "../sources.ts";

export const domesticLaw = [
  {
    key: "covenant-in-the-courts",
    reference: "KAZ-CCPR-3-WS-01",
    headingKey: "domestic-law",
    workingSummary: true,
    source:
      "CCPR/C/KAZ/CO/3, para. 3 (c) and (g): subject of the reforms welcomed",
    evidence: "V",
    concern: {
      en: "A Constitutional Court has been set up, but it is not shown how often the Covenant decides a case.",
      ru: "Конституционный Суд создан, однако не показано, насколько часто Пакт определяет исход дел.",
      kk: "Конституциялық Сот құрылды, алайда Пактінің істер нәтижесіне қаншалықты жиі әсер ететіні көрсетілмеген.",
    },
    summary: {
      en: "Make the rights of the Covenant usable before every court.",
      ru: "Обеспечить возможность ссылаться на права, закрепленные в Пакте, в любом суде.",
      kk: "Пактіде бекітілген құқықтарға кез келген сотта сүйену мүмкіндігін қамтамасыз ету.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "Train judges, prosecutors and lawyers in the Covenant.",
          ru: "Обучать судей, прокуроров и адвокатов применению Пакта.",
          kk: "Судьяларды, прокурорларды және адвокаттарды Пактіні қолдануға үйрету.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Collect the decisions that refer to it.",
          ru: "Обобщать судебные акты, в которых применен Пакт.",
          kk: "Пакт қолданылған сот актілерін жинақтау.",
        },
      },
    ],
    articles: ["2"],
    themeKeys: ["framework", "civil-political", "training"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-justice",
      coExecutorKeys: ["supreme-court", "prosecutor-general"],
      consultedKeys: ["constitutional-court"],
      dueOn: "2027-06-30",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED",
      language: "ru",
      text: "В 2022 году принят Конституционный закон «О Конституционном Суде Республики Казахстан». Конституционный Суд рассматривает нормы, затрагивающие права, закрепленные в Пакте: нормативное постановление от 20 января 2025 года № 61-НП касается статей 11 и 14 Закона о мирных собраниях. Указом от 8 декабря 2023 года утвержден План действий в области прав человека и верховенства закона. На этом основании Министерство считает пункт исполненным.",
      claimedStatus: "IMPLEMENTED",
      adopted: true,
      appliedInPractice: true,
      evidenceUpTo: "2025-12-31",
      reforms: [
        { key: "constitutional-court-law", contribution: "PARTIAL" },
        { key: "constitutional-court-resolution-61", contribution: "PARTIAL" },
        { key: "human-rights-plan", contribution: "INDIRECT" },
      ],
      evidence: [
        {
          kind: "ACT",
          title: "Нормативное постановление Конституционного Суда № 61-НП",
          date: "2025-01-20",
          visibility: "PUBLIC",
          url: adilet("S2500000061").ru,
        },
        {
          kind: "TRAINING",
          title: "Программа обучения судей по вопросам Пакта (образец)",
          date: "2025-12-12",
          visibility: "INTERNAL",
          file: {
            name: "programma-obucheniya.txt",
            text: "Демонстрационный файл. Занимает место учебной программы для судей: темы занятий, категории слушателей, порядок оценки. Числовых сведений не содержит.",
          },
        },
      ],
      verifiedStatus: "PARTIALLY_IMPLEMENTED",
      rationale:
        "Принятие актов подтверждено. Сведений о судебных решениях со ссылкой на Пакт не представлено, поэтому применение на практике подтверждено лишь отчасти.",
      dates: {
        drafted: "2026-01-19",
        submitted: "2026-02-02",
        signed: "2026-02-09",
        verified: "2026-03-04",
        published: "2026-03-18",
      },
    },
  },
  {
    key: "views-on-communications",
    reference: "KAZ-CCPR-3-WS-02",
    headingKey: "domestic-law",
    workingSummary: true,
    source: foreignMinistry,
    evidence: "V",
    concern: {
      en: "The working group examines communications, but a person in whose case a breach was found cannot see what follows.",
      ru: "Рабочая группа рассматривает сообщения, однако лицу, в отношении которого установлено нарушение, не видно, что происходит дальше.",
      kk: "Жұмыс тобы хабарламаларды қарайды, алайда құқығы бұзылған адам әрі қарай не болатынын көре алмайды.",
    },
    summary: {
      en: "Give the Committee's Views an effect that the person concerned can follow.",
      ru: "Обеспечить исполнение соображений Комитета так, чтобы заинтересованное лицо могло его отследить.",
      kk: "Комитет пікірлерінің орындалуын мүдделі адам бақылай алатындай етіп қамтамасыз ету.",
    },
    limbs: [],
    articles: ["2"],
    themeKeys: ["cooperation", "remedy"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-justice",
      coExecutorKeys: [
        "prosecutor-general",
        "supreme-court",
        "ministry-of-foreign-affairs",
      ],
      consultedKeys: [],
      dueOn: "2027-09-30",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED",
      language: "ru",
      text: "При Министерстве юстиции действует Межведомственная рабочая группа по рассмотрению сообщений и рекомендаций договорных органов ООН, механизм которой определен указом Президента. По состоянию на 26 мая 2025 года проведено 24 заседания и рассмотрено более 50 сообщений и рекомендаций. Работа группы продолжается.",
      claimedStatus: "IN_PROGRESS",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2025-05-26",
      reforms: [
        { key: "interdepartmental-working-group", contribution: "PARTIAL" },
        { key: "ratification-op1", contribution: "INDIRECT" },
      ],
      evidence: [
        {
          kind: "REPORT",
          title:
            "Справка о сообщении Министерства иностранных дел от 26 мая 2025 года",
          date: "2025-05-26",
          visibility: "PUBLIC",
          file: {
            name: "spravka-rabochaya-gruppa.txt",
            text: "Демонстрационный файл. Пересказ: к 26 мая 2025 года рабочая группа провела 24 заседания и рассмотрела более 50 сообщений и рекомендаций. Источник: сообщение Министерства иностранных дел.",
          },
        },
      ],
      verifiedStatus: "IN_PROGRESS",
      rationale:
        "Деятельность группы подтверждена официальным источником. Сведений об исполнении отдельных соображений не представлено.",
      dates: {
        drafted: "2026-02-16",
        submitted: "2026-02-26",
        signed: "2026-03-05",
        verified: "2026-03-30",
        published: "2026-04-10",
      },
    },
  },
  {
    key: "plan-and-dissemination",
    reference: "KAZ-CCPR-3-WS-03",
    headingKey: "domestic-law",
    workingSummary: true,
    source: "CCPR/C/KAZ/CO/3, para. 3 (g): subject of the reform welcomed",
    evidence: "V",
    concern: {
      en: "The plan of action exists; its link with the Committee's topics is not visible to the public.",
      ru: "План действий имеется, но его связь с темами Комитета общественности не видна.",
      kk: "Іс-қимыл жоспары бар, алайда оның Комитет тақырыптарымен байланысы жұртшылыққа көрінбейді.",
    },
    summary: {
      en: "Carry out the plan of action together with civil society and report on it openly.",
      ru: "Исполнять план действий вместе с гражданским обществом и открыто отчитываться о нем.",
      kk: "Іс-қимыл жоспарын азаматтық қоғаммен бірге орындау және ол туралы ашық есеп беру.",
    },
    limbs: [],
    articles: ["2"],
    themeKeys: ["framework", "cooperation", "statistics"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-justice",
      coExecutorKeys: ["ministry-of-foreign-affairs"],
      consultedKeys: [
        "commission-on-human-rights",
        "commissioner-for-human-rights",
      ],
      dueOn: "2027-12-17",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED_TWICE",
      first: {
        state: "PUBLISHED",
        language: "kk",
        text: "2023 жылғы 8 желтоқсандағы Жарлықпен Адам құқықтары және заң үстемдігі саласындағы іс-қимыл жоспары бекітілді. Баламалы баяндамалар 2025 жылғы 26 мамырда «Адами өлшем жөніндегі диалог алаңы» кіші тобының отырысында талқыланды. Жұмыс тұрақты негізде жүргізіледі.",
        claimedStatus: "CONTINUOUS",
        adopted: true,
        appliedInPractice: true,
        evidenceUpTo: "2025-11-28",
        reforms: [
          { key: "human-rights-plan", contribution: "PARTIAL" },
          { key: "human-dimension-dialogue-platform", contribution: "PARTIAL" },
        ],
        evidence: [
          {
            kind: "ACT",
            title: "2023 жылғы 8 желтоқсандағы Жарлық туралы анықтама",
            date: "2023-12-08",
            visibility: "PUBLIC",
            file: {
              name: "zharlyk-2023.txt",
              text: "Көрсетілім файлы. Адам құқықтары және заң үстемдігі саласындағы іс-қимыл жоспары 2023 жылғы 8 желтоқсандағы Жарлықпен бекітілген. Дереккөз: CCPR/C/KAZ/CO/3, 3-тармақ, (g).",
            },
          },
          {
            kind: "REPORT",
            title:
              "Диалог алаңы кіші тобының 2025 жылғы 26 мамырдағы отырысы туралы анықтама",
            date: "2025-05-26",
            visibility: "PUBLIC",
            file: {
              name: "dialog-alany.txt",
              text: "Көрсетілім файлы. 2025 жылғы 26 мамырда Адами өлшем жөніндегі диалог алаңының кіші тобы баламалы баяндамаларды қарады. Дереккөз: Сыртқы істер министрлігінің хабарламасы.",
            },
          },
        ],
        verifiedStatus: "CONTINUOUS",
        rationale:
          "Жоспардың қабылданғаны және отырыстың өткені расталды. Шара тұрақты сипатта болғандықтан, келесі есепті кезеңде қайта қаралады.",
        dates: {
          drafted: "2025-12-03",
          submitted: "2025-12-08",
          signed: "2025-12-11",
          verified: "2025-12-23",
          published: "2026-01-14",
        },
      },
      second: {
        state: "DRAFT",
        language: "ru",
        text: "План действий в области прав человека и верховенства закона, утвержденный Указом от 8 декабря 2023 года, продолжает исполняться. Межведомственная рабочая группа рассматривает рекомендации договорных органов ООН. Сведения об участии гражданского общества в отчетном периоде собираются.",
        claimedStatus: "CONTINUOUS",
        adopted: true,
        appliedInPractice: true,
        evidenceUpTo: "2026-09-30",
        reforms: [
          { key: "human-rights-plan", contribution: "PARTIAL" },
          { key: "interdepartmental-working-group", contribution: "INDIRECT" },
        ],
        evidence: [],
        dates: { drafted: "2026-10-19" },
      },
    },
  },
] as const satisfies readonly Recommendation[];
