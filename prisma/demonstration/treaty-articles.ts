import type { TreatyArticle } from "./types.ts";

/** Articles 1 to 27 of the International Covenant on Civil and Political Rights, with short titles of our own. */
export const demonstrationCovenantArticles = [
  {
    number: "1",
    titles: {
      en: "Self-determination",
      ru: "Самоопределение народов",
      kk: "Халықтардың өзін-өзі билеуі",
    },
  },
  {
    number: "2",
    titles: {
      en: "Duty to give effect to the rights; remedies",
      ru: "Обязанность обеспечивать права; средства защиты",
      kk: "Құқықтарды қамтамасыз ету міндеті; қорғау құралдары",
    },
  },
  {
    number: "3",
    titles: {
      en: "Equal rights of women and men",
      ru: "Равноправие мужчин и женщин",
      kk: "Ерлер мен әйелдердің тең құқықтылығы",
    },
  },
  {
    number: "4",
    titles: {
      en: "States of emergency",
      ru: "Чрезвычайное положение",
      kk: "Төтенше жағдай",
    },
  },
  {
    number: "5",
    titles: {
      en: "No abuse of the Covenant",
      ru: "Недопустимость злоупотребления Пактом",
      kk: "Пактіні теріс пайдалануға жол бермеу",
    },
  },
  {
    number: "6",
    titles: { en: "Life", ru: "Право на жизнь", kk: "Өмір сүру құқығы" },
  },
  {
    number: "7",
    titles: {
      en: "No torture or ill-treatment",
      ru: "Запрет пыток и жестокого обращения",
      kk: "Азаптауға және қатыгез қарауға тыйым салу",
    },
  },
  {
    number: "8",
    titles: {
      en: "No slavery or forced labour",
      ru: "Запрет рабства и принудительного труда",
      kk: "Құлдыққа және мәжбүрлі еңбекке тыйым салу",
    },
  },
  {
    number: "9",
    titles: {
      en: "Liberty and security of person",
      ru: "Свобода и личная неприкосновенность",
      kk: "Бас бостандығы және жеке басқа қол сұғылмаушылық",
    },
  },
  {
    number: "10",
    titles: {
      en: "Humane treatment in detention",
      ru: "Гуманное обращение в местах лишения свободы",
      kk: "Бас бостандығынан айыру орындарында ізгі қарым-қатынас",
    },
  },
  {
    number: "11",
    titles: {
      en: "No prison for debt",
      ru: "Запрет лишения свободы за долги",
      kk: "Қарыз үшін бас бостандығынан айыруға тыйым салу",
    },
  },
  {
    number: "12",
    titles: {
      en: "Movement and residence",
      ru: "Передвижение и выбор места жительства",
      kk: "Жүріп-тұру және тұрғылықты жерді таңдау",
    },
  },
  {
    number: "13",
    titles: {
      en: "Safeguards in expulsion",
      ru: "Гарантии при высылке",
      kk: "Шығарып жіберу кезіндегі кепілдіктер",
    },
  },
  {
    number: "14",
    titles: {
      en: "Fair trial",
      ru: "Справедливое судебное разбирательство",
      kk: "Әділ сот талқылауы",
    },
  },
  {
    number: "15",
    titles: {
      en: "No punishment without law",
      ru: "Наказание только на основании закона",
      kk: "Тек заң негізінде жазалау",
    },
  },
  {
    number: "16",
    titles: {
      en: "Recognition before the law",
      ru: "Признание правосубъектности",
      kk: "Құқық субъектілігін тану",
    },
  },
  {
    number: "17",
    titles: {
      en: "Privacy, home and correspondence",
      ru: "Частная жизнь, жилище и корреспонденция",
      kk: "Жеке өмір, тұрғын үй және хат алмасу",
    },
  },
  {
    number: "18",
    titles: {
      en: "Thought, conscience and religion",
      ru: "Мысль, совесть и религия",
      kk: "Ой, ар-ождан және дін бостандығы",
    },
  },
  {
    number: "19",
    titles: {
      en: "Opinion and expression",
      ru: "Мнения и их выражение",
      kk: "Пікір және оны білдіру",
    },
  },
  {
    number: "20",
    titles: {
      en: "No incitement to war or hatred",
      ru: "Запрет подстрекательства к войне и вражде",
      kk: "Соғысқа және өшпенділікке арандатуға тыйым салу",
    },
  },
  {
    number: "21",
    titles: {
      en: "Peaceful assembly",
      ru: "Мирные собрания",
      kk: "Бейбіт жиналыстар",
    },
  },
  {
    number: "22",
    titles: {
      en: "Association and trade unions",
      ru: "Объединения и профсоюзы",
      kk: "Бірлестіктер және кәсіподақтар",
    },
  },
  {
    number: "23",
    titles: {
      en: "Family and marriage",
      ru: "Семья и брак",
      kk: "Отбасы және неке",
    },
  },
  {
    number: "24",
    titles: { en: "Children", ru: "Права детей", kk: "Балалардың құқықтары" },
  },
  {
    number: "25",
    titles: {
      en: "Public affairs, voting and public service",
      ru: "Государственные дела, выборы и государственная служба",
      kk: "Мемлекеттік істер, сайлау және мемлекеттік қызмет",
    },
  },
  {
    number: "26",
    titles: {
      en: "Equality before the law",
      ru: "Равенство перед законом",
      kk: "Заң алдындағы теңдік",
    },
  },
  {
    number: "27",
    titles: {
      en: "Minorities",
      ru: "Права меньшинств",
      kk: "Азшылықтардың құқықтары",
    },
  },
] as const satisfies readonly TreatyArticle[];
