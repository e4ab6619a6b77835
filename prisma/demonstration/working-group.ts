import type { IsoDate, Names, Sourced } from "./types.ts";

type Seat = {
  readonly seat: "CHAIR" | "SECRETARY" | "MEMBER";
  readonly bodyKey: string;
  readonly person: Names;
  readonly accountKey?: string;
};

type Task = {
  readonly bodyKey: string;
  readonly text: Names;
  readonly dueOn: IsoDate;
  /** What the body did about it, and when it said so. */
  readonly report?: { readonly on: IsoDate; readonly text: Names };
};

type Meeting = {
  readonly number: string;
  /** The decision whose words orders were given by; a meeting that is only planned has none. */
  readonly decisionKey: string | null;
  readonly on: IsoDate;
  readonly place: Names;
  readonly agenda: readonly { readonly title: Names; readonly minutes: Names | null }[];
  readonly decision: Names | null;
  readonly tasks: readonly Task[];
  readonly isPublished: boolean;
};

/** What is known of the real group. Who sits in it is not: the seats below are those of the demonstration's accounts. */
export const demonstrationGroup: Sourced & Record<"names" | "basis" | "note", Names> = {
  names: {
    en: "Interdepartmental working group on the communications and recommendations of UN treaty bodies",
    ru: "Межведомственная рабочая группа по рассмотрению сообщений и рекомендаций договорных органов ООН",
    kk: "БҰҰ шарттық органдарының хабарламалары мен ұсынымдарын қарау жөніндегі ведомствоаралық жұмыс тобы",
  },
  basis: {
    en: "Presidential decree (its number and date are not on record here)",
    ru: "Указ Президента (номер и дата здесь не внесены)",
    kk: "Президенттің жарлығы (нөмірі мен күні мұнда енгізілмеген)",
  },
  note: {
    en: "Works under the Ministry of Justice. By its own account of 26 May 2025 it had held 24 meetings and examined more than 50 communications and recommendations. The seats and the meetings with numbers beginning with D- are a demonstration.",
    ru: "Действует при Министерстве юстиции. По данным на 26 мая 2025 года группа провела 24 заседания и рассмотрела более 50 сообщений и рекомендаций. Состав и заседания с номерами на D- показаны для примера.",
    kk: "Әділет министрлігінің жанында жұмыс істейді. 2025 жылғы 26 мамырдағы мәлімет бойынша топ 24 отырыс өткізіп, 50-ден астам хабарлама мен ұсынымды қараған. Құрамы мен нөмірі D- таңбасынан басталатын отырыстар көрсетілім үшін берілген.",
  },
  source: "Ministry of Foreign Affairs, 26 May 2025; Trend, 25 January 2025",
  evidence: "S",
};

export const demonstrationSeats: readonly Seat[] = [
  {
    seat: "CHAIR",
    bodyKey: "ministry-of-justice",
    person: { en: "Chair (demonstration)", ru: "Председатель (демонстрация)", kk: "Төраға (көрсетілім)" },
  },
  {
    seat: "SECRETARY",
    bodyKey: "ministry-of-justice",
    person: { en: "Secretary (demonstration)", ru: "Секретарь (демонстрация)", kk: "Хатшы (көрсетілім)" },
    accountKey: "secretariat-recorder",
  },
  {
    seat: "MEMBER",
    bodyKey: "ministry-of-foreign-affairs",
    person: { en: "Member (demonstration)", ru: "Член группы (демонстрация)", kk: "Топ мүшесі (көрсетілім)" },
    accountKey: "group-member",
  },
  ...["ministry-of-internal-affairs", "ministry-of-health", "prosecutor-general"].map((bodyKey) => ({
    seat: "MEMBER" as const,
    bodyKey,
    person: { en: "Member (demonstration)", ru: "Член группы (демонстрация)", kk: "Топ мүшесі (көрсетілім)" },
  })),
];

const place: Names = {
  en: "Astana, Ministry of Justice (demonstration)",
  ru: "Астана, Министерство юстиции (демонстрация)",
  kk: "Астана, Әділет министрлігі (көрсетілім)",
};

const distribution: Names = {
  en: "Distribution of recommendations among state bodies (demonstration)",
  ru: "Распределение рекомендаций между государственными органами (демонстрация)",
  kk: "Ұсынымдарды мемлекеттік органдар арасында бөлу (көрсетілім)",
};

const distributed: Names = {
  en: "The secretariat presented the list of recommendations and its proposals on who leads. The bodies agreed with the list.",
  ru: "Секретариат представил перечень рекомендаций и предложения об ответственных органах. Органы с перечнем согласились.",
  kk: "Хатшылық ұсынымдар тізбесін және жауапты органдар туралы ұсыныстарын таныстырды. Органдар тізбемен келісті.",
};

const ordered: Names = {
  en: "The recommendations of the attached list are given to the bodies named in it, with the terms named in it (demonstration).",
  ru: "Рекомендации по прилагаемому перечню закрепить за указанными в нём органами в указанные в нём сроки (демонстрация).",
  kk: "Қоса берілген тізбедегі ұсынымдар онда көрсетілген органдарға көрсетілген мерзімдерде бекітілсін (көрсетілім).",
};

export const demonstrationMeetings: readonly Meeting[] = [
  {
    number: "D-1",
    decisionKey: "first",
    on: "2025-10-10",
    place,
    agenda: [{ title: distribution, minutes: distributed }],
    decision: ordered,
    tasks: [
      {
        bodyKey: "ministry-of-health",
        text: {
          en: "Name a main and an alternate focal point (demonstration)",
          ru: "Определить основного и запасного координатора (демонстрация)",
          kk: "Негізгі және қосалқы үйлестірушіні белгілеу (көрсетілім)",
        },
        dueOn: "2025-11-01",
        report: {
          on: "2025-10-27",
          text: {
            en: "Both focal points are named and have accounts in the register.",
            ru: "Оба координатора определены, учётные записи в реестре заведены.",
            kk: "Екі үйлестіруші де белгіленіп, тізілімде есептік жазбалары ашылды.",
          },
        },
      },
    ],
    isPublished: true,
  },
  {
    number: "D-2",
    decisionKey: "second",
    on: "2025-11-14",
    place,
    agenda: [
      { title: distribution, minutes: distributed },
      {
        title: {
          en: "Individual communications under examination (demonstration)",
          ru: "Индивидуальные сообщения на рассмотрении (демонстрация)",
          kk: "Қаралып жатқан жеке хабарламалар (көрсетілім)",
        },
        minutes: {
          en: "The secretariat said which case files are open. Nothing was decided on them.",
          ru: "Секретариат сообщил об открытых делах. Решений по ним не принималось.",
          kk: "Хатшылық ашық істер туралы хабарлады. Олар бойынша шешім қабылданған жоқ.",
        },
      },
    ],
    decision: ordered,
    tasks: [
      {
        bodyKey: "ministry-of-internal-affairs",
        text: {
          en: "Send the statistics of the last year to the secretariat (demonstration)",
          ru: "Направить в секретариат статистику за последний год (демонстрация)",
          kk: "Соңғы жылғы статистиканы хатшылыққа жіберу (көрсетілім)",
        },
        dueOn: "2026-02-01",
      },
    ],
    isPublished: false,
  },
  {
    number: "D-3",
    decisionKey: "third",
    on: "2026-01-23",
    place,
    agenda: [{ title: distribution, minutes: distributed }],
    decision: ordered,
    tasks: [
      {
        bodyKey: "prosecutor-general",
        text: {
          en: "Prepare a note on the practice of the last two years (demonstration)",
          ru: "Подготовить справку о практике за последние два года (демонстрация)",
          kk: "Соңғы екі жылғы тәжірибе туралы анықтама дайындау (көрсетілім)",
        },
        dueOn: "2027-12-01",
      },
    ],
    isPublished: false,
  },
  {
    number: "D-4",
    decisionKey: null,
    on: "2027-01-28",
    place,
    agenda: [
      {
        title: {
          en: "Reports of the bodies on their tasks (demonstration)",
          ru: "Отчёты органов об исполнении поручений (демонстрация)",
          kk: "Органдардың тапсырмаларды орындауы туралы есептері (көрсетілім)",
        },
        minutes: null,
      },
    ],
    decision: null,
    tasks: [],
    isPublished: false,
  },
];

/** Views of which only the symbol is known here: everything else is entered from the official document. */
export const demonstrationCases: readonly (Sourced & {
  readonly mechanismCode: string;
  readonly communicationNumber: string;
  readonly symbol: string;
  readonly summary: Names;
})[] = [
  {
    mechanismCode: "CCPR",
    communicationNumber: "2137/2012",
    symbol: "CCPR/C/112/D/2137/2012",
    summary: {
      en: "Only the symbol is on record: it tells the committee, its 112th session and the year in which the communication was registered. Dates, articles and remedies are entered from the official document.",
      ru: "Внесено только обозначение документа: из него видны комитет, 112-я сессия и год регистрации сообщения. Даты, статьи и меры вносятся по официальному документу.",
      kk: "Құжаттың белгісі ғана енгізілген: одан комитет, 112-сессия және хабарлама тіркелген жыл көрінеді. Күндер, баптар мен шаралар ресми құжат бойынша енгізіледі.",
    },
    source: "CCPR/C/112/D/2137/2012",
    evidence: "V",
  },
];
