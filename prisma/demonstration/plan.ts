import type { IsoDate, Names, PartialDate } from "./types.ts";

type MeasureState = "PLANNED" | "UNDER_WAY" | "DONE" | "DROPPED";

type Step = { readonly title: Names; readonly due: PartialDate; readonly doneOn?: IsoDate };

export type PlannedMeasure = {
  readonly code: string;
  readonly title: Names;
  readonly kind: "LEGISLATION" | "TRAINING" | "INSTITUTION" | "RESEARCH" | "AWARENESS";
  readonly form: Names;
  readonly leadKey: string;
  readonly withKeys: readonly string[];
  readonly starts: PartialDate;
  readonly ends: PartialDate;
  readonly expected: Names;
  readonly risk?: Names;
  readonly funding?: Names;
  readonly planItem?: Names;
  readonly state: MeasureState;
  readonly droppedBecause?: Names;
  readonly steps: readonly Step[];
  readonly recommendationKeys: readonly string[];
  readonly isPublished: boolean;
};

const day = (on: IsoDate): PartialDate => ({ on, precision: "DAY" });
const month = (on: IsoDate): PartialDate => ({ on, precision: "MONTH" });
const year = (on: IsoDate): PartialDate => ({ on, precision: "YEAR" });

/** When the plan was put on record, and when most of it was published. */
export const plannedAt = "2026-02-02T06:00:00Z";

/** No plan of the State: what one could hold for these recommendations, without sums or figures that nobody has published. */
export const demonstrationMeasures: readonly PlannedMeasure[] = [
  {
    code: "D-1",
    title: {
      en: "Teach judges to apply the Covenant in their decisions (demonstration)",
      ru: "Обучить судей применению Пакта при вынесении решений (демонстрация)",
      kk: "Судьяларды шешім шығарғанда Пактіні қолдануға оқыту (көрсетілім)",
    },
    kind: "TRAINING",
    form: { en: "Course and its materials", ru: "Учебный курс и материалы к нему", kk: "Оқу курсы мен оның материалдары" },
    leadKey: "supreme-court",
    withKeys: ["ministry-of-justice"],
    starts: month("2026-02-01"),
    ends: month("2027-12-01"),
    expected: {
      en: "Courts refer to the Covenant where it decides a case, and it can be seen how often.",
      ru: "Суды ссылаются на Пакт там, где он определяет исход дела, и видно, как часто.",
      kk: "Соттар істің шешімін Пакт айқындайтын жерде оған сілтеме жасайды және бұл қаншалықты жиі болатыны көрінеді.",
    },
    risk: {
      en: "Teachers with court practice are few.",
      ru: "Преподавателей с судебной практикой мало.",
      kk: "Сот тәжірибесі бар оқытушылар аз.",
    },
    funding: { en: "Republican budget", ru: "Республиканский бюджет", kk: "Республикалық бюджет" },
    planItem: { en: "SDG 16.3", ru: "ЦУР 16.3", kk: "ТДМ 16.3" },
    state: "UNDER_WAY",
    steps: [
      {
        title: { en: "Programme of the course", ru: "Программа курса", kk: "Курс бағдарламасы" },
        due: month("2026-05-01"),
        doneOn: "2026-05-20",
      },
      { title: { en: "First group taught", ru: "Обучена первая группа", kk: "Алғашқы топ оқытылды" }, due: month("2026-12-01") },
    ],
    recommendationKeys: ["covenant-in-the-courts"],
    isPublished: true,
  },
  {
    code: "D-2",
    title: {
      en: "Propose an order by which Views are carried out (demonstration)",
      ru: "Внести предложения о порядке исполнения соображений (демонстрация)",
      kk: "Пікірлерді орындау тәртібі туралы ұсыныс енгізу (көрсетілім)",
    },
    kind: "LEGISLATION",
    form: { en: "Concept of a draft law", ru: "Концепция законопроекта", kk: "Заң жобасының тұжырымдамасы" },
    leadKey: "ministry-of-justice",
    withKeys: ["prosecutor-general", "supreme-court", "ministry-of-foreign-affairs"],
    starts: month("2026-09-01"),
    ends: year("2027-01-01"),
    expected: {
      en: "For every kind of remedy it is said which body acts, by when, and who checks it.",
      ru: "По каждому виду мер определено, какой орган действует, в какой срок и кто это проверяет.",
      kk: "Шараның әр түрі бойынша қай орган, қандай мерзімде әрекет ететіні және оны кім тексеретіні айқындалған.",
    },
    state: "PLANNED",
    steps: [
      {
        title: {
          en: "Comparison of the practice of other States",
          ru: "Сравнительный обзор практики других государств",
          kk: "Басқа мемлекеттер тәжірибесіне салыстырмалы шолу",
        },
        due: month("2026-12-01"),
      },
    ],
    recommendationKeys: ["views-on-communications"],
    isPublished: true,
  },
  {
    code: "D-3",
    title: {
      en: "Explain the recommendations in both languages to bodies and public (demonstration)",
      ru: "Разъяснить рекомендации органам и населению на двух языках (демонстрация)",
      kk: "Ұсынымдарды органдарға және халыққа екі тілде түсіндіру (көрсетілім)",
    },
    kind: "AWARENESS",
    form: { en: "Published explanation", ru: "Опубликованное разъяснение", kk: "Жарияланған түсіндірме" },
    leadKey: "ministry-of-foreign-affairs",
    withKeys: ["ministry-of-justice"],
    starts: month("2026-02-01"),
    ends: day("2026-06-30"),
    expected: {
      en: "Whoever is concerned by a recommendation finds it in a language they read.",
      ru: "Каждый, кого касается рекомендация, находит её на понятном языке.",
      kk: "Ұсыным қатысты болатын әркім оны өзі түсінетін тілден табады.",
    },
    funding: { en: "None needed", ru: "Не требуется", kk: "Талап етілмейді" },
    planItem: { en: "SDG 16.10", ru: "ЦУР 16.10", kk: "ТДМ 16.10" },
    state: "DONE",
    steps: [
      {
        title: { en: "Text agreed by the group", ru: "Текст согласован группой", kk: "Мәтінді топ келісті" },
        due: month("2026-04-01"),
        doneOn: "2026-04-24",
      },
      { title: { en: "Published", ru: "Опубликовано", kk: "Жарияланды" }, due: day("2026-06-30"), doneOn: "2026-06-18" },
    ],
    recommendationKeys: ["plan-and-dissemination"],
    isPublished: true,
  },
  {
    code: "D-4",
    title: {
      en: "Check how persons with disabilities can use penal institutions (demonstration)",
      ru: "Проверить доступность исправительных учреждений для лиц с инвалидностью (демонстрация)",
      kk: "Түзеу мекемелерінің мүгедектігі бар адамдарға қолжетімділігін тексеру (көрсетілім)",
    },
    kind: "RESEARCH",
    form: { en: "Report to the Government", ru: "Отчёт в Правительство", kk: "Үкіметке есеп" },
    leadKey: "penal-system-committee",
    withKeys: ["ministry-of-health", "ministry-of-labour"],
    starts: month("2026-03-01"),
    ends: month("2026-11-01"),
    expected: {
      en: "For each institution it is known what has to be rebuilt or bought.",
      ru: "По каждому учреждению известно, что нужно переоборудовать или закупить.",
      kk: "Әр мекеме бойынша нені қайта жабдықтау немесе сатып алу керегі белгілі.",
    },
    funding: { en: "Republican budget", ru: "Республиканский бюджет", kk: "Республикалық бюджет" },
    state: "UNDER_WAY",
    steps: [
      {
        title: { en: "Questions agreed", ru: "Вопросник согласован", kk: "Сауалнама келісілді" },
        due: month("2026-04-01"),
        doneOn: "2026-04-10",
      },
      { title: { en: "Visits over", ru: "Выезды завершены", kk: "Сапарлар аяқталды" }, due: month("2026-09-01") },
    ],
    recommendationKeys: ["prison-health", "prisoners-with-disabilities"],
    isPublished: true,
  },
  {
    code: "D-5",
    title: {
      en: "Study how notifications of assemblies were answered (demonstration)",
      ru: "Изучить практику рассмотрения уведомлений о собраниях (демонстрация)",
      kk: "Жиналыстар туралы хабарламаларды қарау тәжірибесін зерделеу (көрсетілім)",
    },
    kind: "RESEARCH",
    form: { en: "Analytical note", ru: "Аналитическая записка", kk: "Талдамалық жазба" },
    leadKey: "ministry-of-internal-affairs",
    withKeys: ["prosecutor-general", "akimats"],
    starts: month("2027-01-01"),
    ends: month("2027-06-01"),
    expected: {
      en: "The reasons of refusals are known by region.",
      ru: "Причины отказов известны по регионам.",
      kk: "Бас тарту себептері өңірлер бойынша белгілі.",
    },
    state: "PLANNED",
    steps: [],
    recommendationKeys: ["notification-of-assemblies"],
    isPublished: false,
  },
  {
    code: "D-6",
    title: {
      en: "Set up a second body for complaints of discrimination (demonstration)",
      ru: "Создать ещё один орган по жалобам на дискриминацию (демонстрация)",
      kk: "Кемсітушілік туралы шағымдар жөніндегі тағы бір орган құру (көрсетілім)",
    },
    kind: "INSTITUTION",
    form: { en: "Draft decree", ru: "Проект указа", kk: "Жарлық жобасы" },
    leadKey: "ministry-of-justice",
    withKeys: [],
    starts: month("2026-02-01"),
    ends: year("2026-01-01"),
    expected: {
      en: "Complaints of discrimination are examined in one place.",
      ru: "Жалобы на дискриминацию рассматриваются в одном месте.",
      kk: "Кемсітушілік туралы шағымдар бір жерде қаралады.",
    },
    state: "DROPPED",
    droppedBecause: {
      en: "The group prefers that the Commissioner for Human Rights examines them (demonstration).",
      ru: "Группа считает, что их должен рассматривать Уполномоченный по правам человека (демонстрация).",
      kk: "Топ оларды Адам құқықтары жөніндегі уәкіл қарағаны дұрыс деп есептейді (көрсетілім).",
    },
    steps: [],
    recommendationKeys: ["non-discrimination-law"],
    isPublished: true,
  },
];
