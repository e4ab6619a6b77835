import type { Recommendation } from "../recommendation-types.ts";
import { interview, topicsBeforeTheDialogue } from "../sources.ts";

export const participationAndChildren = [
  {
    key: "elections-and-parties",
    reference: "KAZ-CCPR-3-WS-32",
    headingKey: "participation",
    workingSummary: true,
    source: topicsBeforeTheDialogue,
    evidence: "V",
    concern: {
      en: "Elections were among the topics put forward before the dialogue.",
      ru: "Выборы входили в число тем, предложенных до диалога.",
      kk: "Сайлау диалогқа дейін ұсынылған тақырыптардың қатарында болды.",
    },
    summary: {
      en: "Open elections and parties to all, without barriers in law or practice.",
      ru: "Открыть выборы и партии для всех, без барьеров в законе и на практике.",
      kk: "Сайлауды және партияларды заңда да, іс жүзінде де кедергісіз баршаға ашық ету.",
    },
    limbs: [
      {
        label: "(a)",
        text: {
          en: "Registration of parties without undue conditions.",
          ru: "Регистрация партий без чрезмерных условий.",
          kk: "Партияларды шамадан тыс талаптарсыз тіркеу.",
        },
      },
      {
        label: "(b)",
        text: {
          en: "Women, young people and persons with disabilities among those elected.",
          ru: "Женщины, молодежь и лица с инвалидностью среди избранных.",
          kk: "Сайланғандар арасында әйелдердің, жастардың және мүгедектігі бар адамдардың болуы.",
        },
      },
    ],
    articles: ["22", "25"],
    themeKeys: ["participation", "equality"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "central-election-commission",
      coExecutorKeys: ["ministry-of-justice", "maslikhats"],
      consultedKeys: [],
      dueOn: "2027-12-17",
      decisionKey: "first",
      assignedOn: "2025-10-13",
    },
    workflow: {
      state: "PUBLISHED",
      language: "kk",
      text: "Бір тараптың мәліметінше, әйелдерге, жастарға және мүгедектігі бар адамдарға 30 пайыздық квота белгіленді, саяси партияларды тіркеу тәртібі жеңілдетілді. Петициялар және қоғамдық қатысу туралы нормалар қабылданды. Олардың сайлау нәтижесіне ықпалы туралы деректер жиналуда.",
      claimedStatus: "PARTIALLY_IMPLEMENTED",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2026-06-30",
      reforms: [
        { key: "electoral-quota", contribution: "PARTIAL" },
        { key: "party-registration", contribution: "PARTIAL" },
        { key: "petitions-law", contribution: "INDIRECT" },
      ],
      evidence: [
        {
          kind: "STATISTIC",
          title: "Сайланғандар құрамы туралы кестенің нысаны",
          date: "2026-06-30",
          visibility: "PUBLIC",
          file: {
            name: "sailangandar-kuramy.txt",
            text: "Көрсетілім файлы. Кесте нысаны: сайланған орган, орын саны, олардың ішінде әйелдер, жастар, мүгедектігі бар адамдар. Ұяшықтар толтырылмаған.",
          },
        },
      ],
      verifiedStatus: "PARTIALLY_IMPLEMENTED",
      rationale: "Шаралар бір тараптың айтуынан белгілі. Актілердің деректемелері мен статистика енгізілгенше мәртебе осы деңгейде қалады.",
      dates: {
        drafted: "2026-07-22",
        submitted: "2026-08-05",
        signed: "2026-08-14",
        verified: "2026-09-16",
        published: "2026-10-02",
      },
    },
  },
  {
    key: "childrens-ombudspersons",
    reference: "KAZ-CCPR-3-WS-33",
    headingKey: "children",
    workingSummary: true,
    source: interview,
    evidence: "S",
    concern: {
      en: "By the account of one party there are children's ombudspersons in the regions and heavier penalties for crimes against children.",
      ru: "По словам одной из сторон, в регионах действуют уполномоченные по правам ребенка, а наказания за преступления против детей ужесточены.",
      kk: "Тараптардың бірінің айтуынша, өңірлерде бала құқықтары жөніндегі уәкілдер жұмыс істейді, ал балаларға қарсы қылмыстар үшін жаза қатаңдатылған.",
    },
    summary: {
      en: "Protect children from violence and give them someone to turn to in every region.",
      ru: "Защищать детей от насилия и обеспечить в каждом регионе, к кому им обратиться.",
      kk: "Балаларды зорлық-зомбылықтан қорғау және әр өңірде олардың кімге жүгіне алатынын қамтамасыз ету.",
    },
    limbs: [],
    articles: ["7", "24"],
    themeKeys: ["children", "integrity"],
    recordedOn: "2025-09-15",
    assignment: {
      leadBodyKey: "ministry-of-labour",
      coExecutorKeys: ["ministry-of-education", "ministry-of-internal-affairs"],
      consultedKeys: ["commissioner-for-childrens-rights"],
      dueOn: "2027-09-30",
      decisionKey: "third",
      assignedOn: "2026-01-26",
    },
    workflow: {
      state: "WITHDRAWN",
      language: "ru",
      text: "В регионах действуют уполномоченные по правам ребенка. Введено пожизненное лишение свободы за изнасилование несовершеннолетних. Закон по вопросам обеспечения прав женщин и безопасности детей введен в действие 16 июня 2024 года.",
      claimedStatus: "IN_PROGRESS",
      adopted: true,
      appliedInPractice: false,
      evidenceUpTo: "2026-06-30",
      reforms: [
        { key: "regional-childrens-ombudspersons", contribution: "PARTIAL" },
        { key: "life-imprisonment-child-rape", contribution: "PARTIAL" },
        { key: "womens-rights-law", contribution: "PARTIAL" },
      ],
      evidence: [],
      verifiedStatus: "IN_PROGRESS",
      rationale: "Закон 2024 года подтвержден. Остальные сведения известны со слов одной стороны.",
      withdrawalReason:
        "После публикации установлено, что сведения об уполномоченных относятся к ведению другого органа. Ответ будет составлен заново после согласования.",
      dates: {
        drafted: "2026-07-14",
        submitted: "2026-07-28",
        signed: "2026-08-04",
        verified: "2026-08-25",
        published: "2026-09-07",
        withdrawn: "2026-10-08",
      },
    },
  },
] as const satisfies readonly Recommendation[];
