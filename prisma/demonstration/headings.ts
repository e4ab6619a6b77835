import type { Heading } from "./recommendation-types.ts";

/** In the order in which the Committee usually takes its topics. */
export const demonstrationHeadings = [
  {
    key: "domestic-law",
    names: {
      en: "The Covenant in domestic law and the Committee's Views",
      ru: "Пакт в национальном праве и соображения Комитета",
      kk: "Пакт ұлттық құқықта және Комитеттің пікірлері",
    },
  },
  {
    key: "national-institution",
    names: {
      en: "National human rights institution",
      ru: "Национальное правозащитное учреждение",
      kk: "Ұлттық құқық қорғау мекемесі",
    },
  },
  {
    key: "equality",
    names: {
      en: "Non-discrimination and equality of women and men",
      ru: "Недискриминация и равноправие мужчин и женщин",
      kk: "Кемсітпеушілік және ерлер мен әйелдердің тең құқықтылығы",
    },
  },
  {
    key: "violence-against-women",
    names: {
      en: "Violence against women and domestic violence",
      ru: "Насилие в отношении женщин и бытовое насилие",
      kk: "Әйелдерге қатысты зорлық-зомбылық және тұрмыстық зорлық-зомбылық",
    },
  },
  {
    key: "counter-terrorism",
    names: {
      en: "Counter-terrorism measures",
      ru: "Меры по противодействию терроризму",
      kk: "Терроризмге қарсы іс-қимыл шаралары",
    },
  },
  {
    key: "right-to-life",
    names: {
      en: "Right to life and the events of January 2022",
      ru: "Право на жизнь и январские события 2022 года",
      kk: "Өмір сүру құқығы және 2022 жылғы қаңтар оқиғалары",
    },
  },
  {
    key: "torture",
    names: {
      en: "Torture and ill-treatment",
      ru: "Пытки и жестокое обращение",
      kk: "Азаптау және қатыгез қарау",
    },
  },
  {
    key: "detention",
    names: {
      en: "Treatment of persons deprived of liberty",
      ru: "Обращение с лицами, лишенными свободы",
      kk: "Бас бостандығынан айырылған адамдармен қарым-қатынас",
    },
  },
  {
    key: "trafficking",
    names: {
      en: "Trafficking in persons, forced and child labour",
      ru: "Торговля людьми, принудительный и детский труд",
      kk: "Адам саудасы, мәжбүрлі еңбек және балалар еңбегі",
    },
  },
  {
    key: "movement",
    names: {
      en: "Freedom of movement",
      ru: "Свобода передвижения",
      kk: "Жүріп-тұру бостандығы",
    },
  },
  {
    key: "fair-trial",
    names: {
      en: "Independence of the judiciary and fair trial",
      ru: "Независимость судебной власти и справедливое судебное разбирательство",
      kk: "Сот билігінің тәуелсіздігі және әділ сот талқылауы",
    },
  },
  {
    key: "conscience",
    names: {
      en: "Freedom of conscience and religion; military service",
      ru: "Свобода совести и религии; воинская служба",
      kk: "Ар-ождан және дін бостандығы; әскери қызмет",
    },
  },
  {
    key: "expression",
    names: {
      en: "Freedom of expression",
      ru: "Свобода выражения мнений",
      kk: "Пікір білдіру бостандығы",
    },
  },
  {
    key: "assembly",
    names: {
      en: "Peaceful assembly and human rights defenders",
      ru: "Мирные собрания и правозащитники",
      kk: "Бейбіт жиналыстар және құқық қорғаушылар",
    },
  },
  {
    key: "participation",
    names: {
      en: "Participation in public affairs",
      ru: "Участие в ведении государственных дел",
      kk: "Мемлекеттік істерді жүргізуге қатысу",
    },
  },
  {
    key: "children",
    names: {
      en: "Rights of the child",
      ru: "Права ребенка",
      kk: "Бала құқықтары",
    },
  },
] as const satisfies readonly Heading[];
