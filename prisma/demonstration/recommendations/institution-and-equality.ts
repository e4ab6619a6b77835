import { adilet } from "../adilet.ts";
import type { Recommendation } from "../recommendation-types.ts";
import { topicsBeforeTheDialogue } from "../sources.ts";

export const institutionAndEquality = [
  {
    key: "commissioner-mandate",
    reference: "KAZ-CCPR-3-WS-04",
    headingKey: "national-institution",
    workingSummary: true,
    source: "CCPR/C/KAZ/CO/3, para. 3 (d): subject of the reform welcomed",
    evidence: "V",
    concern: {
      en: "The Commissioner now stands on a constitutional law; independence in practice remains to be shown.",
      ru: "Деятельность Уполномоченного основана на конституционном законе; независимость на практике предстоит показать.",
      kk: "Уәкілдің қызметі конституциялық заңға негізделген; іс жүзіндегі тәуелсіздігі әлі көрсетілуі тиіс.",
    },
    summary: {
      en: "Secure the Commissioner's independence, means and reach in the regions.",
      ru: "Обеспечить независимость Уполномоченного, его ресурсы и присутствие в регионах.",
      kk: "Уәкілдің тәуелсіздігін, ресурстарын және өңірлердегі қызметін қамтамасыз ету.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "Independence in appointment and work.",
          ru: "Независимость при назначении и в работе.",
          kk: "Тағайындау және жұмыс кезіндегі тәуелсіздік.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Sufficient staff and money.",
          ru: "Достаточные штат и финансирование.",
          kk: "Жеткілікті штат пен қаржыландыру.",
        },
      },
      {
        label: "(c)",
        text: {
          en: "Protection of vulnerable groups.",
          ru: "Защита уязвимых групп.",
          kk: "Осал топтарды қорғау.",
        },
      },
    ],
    articles: ["2"],
    themeKeys: ["cooperation", "framework"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-justice",
      coExecutorKeys: ["presidential-administration"],
      consultedKeys: [
        "commissioner-for-human-rights",
        "national-centre-for-human-rights",
      ],
      dueOn: "2027-06-30",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "SIGNED",
      language: "ru",
      text: "Конституционный закон от 5 ноября 2022 года № 154-VII закрепил статус Уполномоченного по правам человека и заменил Закон от 29 декабря 2021 года № 90-VII. По имеющимся сведениям, введена также должность уполномоченного по правам социально уязвимых категорий населения. Вопросы ресурсов требуют дальнейшей работы.",
      claimedStatus: "PARTIALLY_IMPLEMENTED",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2026-08-31",
      reforms: [
        { key: "commissioner-constitutional-law", contribution: "PARTIAL" },
        { key: "ombudsman-vulnerable-groups", contribution: "PARTIAL" },
      ],
      evidence: [
        {
          kind: "ACT",
          title: "Конституционный закон № 154-VII",
          date: "2022-11-05",
          visibility: "PUBLIC",
          url: adilet("Z2200000154").ru,
        },
        {
          kind: "ACT",
          title: "Замененный Закон № 90-VII",
          date: "2021-12-29",
          visibility: "PUBLIC",
          url: adilet("Z2100000090").ru,
        },
      ],
      dates: {
        drafted: "2026-09-14",
        submitted: "2026-10-05",
        signed: "2026-10-16",
      },
    },
  },
  {
    key: "non-discrimination-law",
    reference: "KAZ-CCPR-3-WS-05",
    headingKey: "equality",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "Non-discrimination was among the topics put forward before the dialogue.",
      ru: "Недискриминация входила в число тем, предложенных до диалога.",
      kk: "Кемсітпеушілік диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Protect everyone against discrimination by one clear law with remedies.",
      ru: "Обеспечить защиту от дискриминации единым ясным законом со средствами правовой защиты.",
      kk: "Құқықтық қорғау құралдары бар бірыңғай әрі айқын заңмен кемсітушіліктен қорғауды қамтамасыз ету.",
    },
    limbs: [],
    articles: ["2", "26"],
    themeKeys: ["equality", "remedy"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-justice",
      coExecutorKeys: [
        "ministry-of-labour",
        "ministry-of-culture-and-information",
      ],
      consultedKeys: ["commissioner-for-human-rights"],
      dueOn: "2026-06-30",
      decisionKey: "second",
      assignedOn: "2025-11-17",
    },
    workflow: { state: "NONE" },
  },
  {
    key: "persons-with-disabilities",
    reference: "KAZ-CCPR-3-WS-06",
    headingKey: "equality",
    workingSummary: true,
    source: "CRPD/C/KAZ/CO/1: subject of the acts welcomed",
    evidence: "V",
    concern: {
      en: "New acts are in place; equal access in daily life has to be shown.",
      ru: "Новые акты приняты; равный доступ в повседневной жизни предстоит подтвердить.",
      kk: "Жаңа актілер қабылданды; күнделікті өмірдегі тең қолжетімділік расталуы тиіс.",
    },
    summary: {
      en: "Put the equal rights of persons with disabilities into effect.",
      ru: "Обеспечить на деле равные права лиц с инвалидностью.",
      kk: "Мүгедектігі бар адамдардың тең құқықтарын іс жүзінде қамтамасыз ету.",
    },
    limbs: [],
    articles: ["2", "26"],
    themeKeys: ["disabilities", "equality"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-labour",
      coExecutorKeys: ["ministry-of-health", "akimats"],
      consultedKeys: ["commissioner-for-human-rights"],
      dueOn: "2027-12-17",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED",
      language: "kk",
      text: "2023 жылғы шілдеде № 224-VII Әлеуметтік кодекс қолданысқа енгізілді. Мүгедектігі бар адамдардың өмір сүру сапасын жақсарту мәселелері жөніндегі № 129-VII Заң қабылданды. Бір тараптың мәліметінше, 2023 жылы Мүгедектердің құқықтары туралы конвенцияға факультативтік хаттама ратификацияланды, жәрдемақылар 15 пайызға көтерілді. Аталған актілерді өңірлерде қолдану жұмысы жалғасуда.",
      claimedStatus: "PARTIALLY_IMPLEMENTED",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2026-03-31",
      reforms: [
        { key: "social-code", contribution: "PARTIAL" },
        { key: "disability-quality-of-life-law", contribution: "PARTIAL" },
        { key: "ratification-op-crpd", contribution: "INDIRECT" },
        { key: "benefits-increase", contribution: "INDIRECT" },
      ],
      evidence: [
        {
          kind: "ACT",
          title: "Қабылданған актілер туралы анықтама",
          date: "2026-03-31",
          visibility: "PUBLIC",
          file: {
            name: "aktiler-tizbesi.txt",
            text: "Көрсетілім файлы. Тізбе: № 224-VII Әлеуметтік кодекс (2023 жылғы шілдеден бастап), № 129-VII Заң. Дереккөз: CRPD/C/KAZ/CO/1. Қолдану практикасы туралы деректер жоқ.",
          },
        },
      ],
      verifiedStatus: "PARTIALLY_IMPLEMENTED",
      rationale:
        "Екі актінің қабылданғаны ресми дереккөзбен расталды. Хаттама мен жәрдемақылар туралы мәлімет бір тараптың айтуына ғана негізделген.",
      dates: {
        drafted: "2026-04-06",
        submitted: "2026-04-15",
        signed: "2026-04-22",
        verified: "2026-05-18",
        published: "2026-06-01",
      },
    },
  },
  {
    key: "women-in-public-and-working-life",
    reference: "KAZ-CCPR-3-WS-07",
    headingKey: "equality",
    workingSummary: true,
    source: "CCPR/C/KAZ/CO/3, para. 3 (f): subject of the reform welcomed",
    evidence: "V",
    concern: {
      en: "A plan until 2027 exists; its effect on work and public office is not measured here.",
      ru: "План до 2027 года принят; его влияние на занятость и доступ к должностям здесь не измерено.",
      kk: "2027 жылға дейінгі жоспар бар; оның жұмыспен қамтуға және лауазымдарға қол жеткізуге ықпалы мұнда өлшенбеген.",
    },
    summary: {
      en: "Open work and public office to women on equal terms.",
      ru: "Обеспечить женщинам равный доступ к труду и государственным должностям.",
      kk: "Әйелдердің еңбекке және мемлекеттік лауазымдарға тең қол жеткізуін қамтамасыз ету.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "No jobs closed to women.",
          ru: "Отсутствие закрытых для женщин профессий.",
          kk: "Әйелдер үшін жабық кәсіптердің болмауы.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "More women in decision-making.",
          ru: "Больше женщин на уровне принятия решений.",
          kk: "Шешім қабылдау деңгейінде әйелдер санын арттыру.",
        },
      },
    ],
    articles: ["3", "25", "26"],
    themeKeys: ["women", "labour", "participation"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-labour",
      coExecutorKeys: ["national-commission-on-women", "civil-service-agency"],
      consultedKeys: [],
      dueOn: "2027-06-30",
      decisionKey: "second",
      assignedOn: "2025-11-17",
    },
    workflow: {
      state: "VERIFIED",
      language: "ru",
      text: "Указом 2024 года утвержден План действий по обеспечению равных прав и возможностей мужчин и женщин на 2024–2027 годы. Ограничения на труд женщин сняты. Для женщин, молодежи и лиц с инвалидностью установлена квота в 30 процентов.",
      claimedStatus: "IMPLEMENTED",
      adopted: true,
      appliedInPractice: true,
      evidenceUpTo: "2026-08-31",
      reforms: [
        { key: "womens-work-restrictions", contribution: "FULL" },
        { key: "gender-equality-plan", contribution: "PARTIAL" },
        { key: "electoral-quota", contribution: "PARTIAL" },
      ],
      evidence: [
        {
          kind: "STATISTIC",
          title: "Форма таблицы о занятости женщин",
          date: "2026-08-31",
          visibility: "PUBLIC",
          file: {
            name: "zanyatost-zhenshchin.txt",
            text: "Демонстрационный файл. Форма таблицы: вид деятельности, число работающих, из них женщины, отчетный год. Ячейки не заполнены: данные вносит ведомство.",
          },
        },
      ],
      verifiedStatus: "PARTIALLY_IMPLEMENTED",
      rationale:
        "План действий подтвержден официальным источником. Снятие ограничений и квота известны со слов одной стороны, статистика не представлена.",
      dates: {
        drafted: "2026-09-07",
        submitted: "2026-09-16",
        signed: "2026-09-23",
        verified: "2026-10-20",
      },
    },
  },
] as const satisfies readonly Recommendation[];
