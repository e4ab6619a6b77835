import type { Theme } from "./types.ts";

export const demonstrationThemes = [
  {
    key: "obligations",
    code: "A1",
    names: {
      en: "Scope of international obligations",
      ru: "Объем международных обязательств",
      kk: "Халықаралық міндеттемелердің ауқымы",
    },
  },
  {
    key: "cooperation",
    code: "A2",
    names: {
      en: "Cooperation with human rights mechanisms and institutions",
      ru: "Сотрудничество с правозащитными механизмами и учреждениями",
      kk: "Құқық қорғау тетіктерімен және мекемелерімен ынтымақтастық",
    },
  },
  {
    key: "framework",
    code: "A4",
    names: {
      en: "Legal, institutional and policy framework",
      ru: "Правовая, институциональная и политическая основа",
      kk: "Құқықтық, институционалдық және саяси негіз",
    },
  },
  {
    key: "training",
    code: "A5",
    names: {
      en: "Human rights education, trainings and awareness raising",
      ru: "Образование, обучение и просвещение в области прав человека",
      kk: "Адам құқықтары саласындағы білім беру, оқыту және ағарту",
    },
  },
  {
    key: "statistics",
    code: "A6",
    names: {
      en: "Context, statistics, budget, civil society",
      ru: "Общие условия, статистика, бюджет, гражданское общество",
      kk: "Жалпы жағдай, статистика, бюджет, азаматтық қоғам",
    },
  },
  {
    key: "equality",
    code: "B3",
    names: {
      en: "Equality and non-discrimination",
      ru: "Равенство и недискриминация",
      kk: "Теңдік және кемсітпеушілік",
    },
  },
  {
    key: "remedy",
    code: "B5",
    names: {
      en: "Right to a remedy",
      ru: "Право на средство правовой защиты",
      kk: "Құқықтық қорғау құралына құқық",
    },
  },
  {
    key: "counter-terrorism",
    code: "B8",
    names: {
      en: "Human rights & counter-terrorism",
      ru: "Права человека и противодействие терроризму",
      kk: "Адам құқықтары және терроризмге қарсы іс-қимыл",
    },
  },
  {
    key: "civil-political",
    code: "D1",
    names: {
      en: "Civil & political rights - general measures of implementation",
      ru: "Гражданские и политические права: общие меры по осуществлению",
      kk: "Азаматтық және саяси құқықтар: жүзеге асырудың жалпы шаралары",
    },
  },
  {
    key: "integrity",
    code: "D2",
    names: {
      en: "Right to physical and moral integrity",
      ru: "Право на физическую и психическую неприкосновенность",
      kk: "Тәндік және психикалық қол сұғылмаушылық құқығы",
    },
  },
  {
    key: "liberty",
    code: "D3",
    names: {
      en: "Liberty and security of the person",
      ru: "Свобода и личная неприкосновенность",
      kk: "Бас бостандығы және жеке басқа қол сұғылмаушылық",
    },
  },
  {
    key: "freedoms",
    code: "D4",
    names: {
      en: "Fundamental freedoms",
      ru: "Основные свободы",
      kk: "Негізгі бостандықтар",
    },
  },
  {
    key: "justice",
    code: "D5",
    names: {
      en: "Administration of justice",
      ru: "Отправление правосудия",
      kk: "Сот төрелігін іске асыру",
    },
  },
  {
    key: "participation",
    code: "D7",
    names: {
      en: "Right to participation in public affairs and right to vote",
      ru: "Право на участие в государственных делах и избирательное право",
      kk: "Мемлекеттік істерге қатысу құқығы және сайлау құқығы",
    },
  },
  {
    key: "labour",
    code: "E3",
    names: { en: "Labour rights", ru: "Трудовые права", kk: "Еңбек құқықтары" },
  },
  {
    key: "health",
    code: "E4",
    names: {
      en: "Right to health",
      ru: "Право на здоровье",
      kk: "Денсаулық құқығы",
    },
  },
  {
    key: "women",
    code: "F1",
    names: { en: "Women", ru: "Женщины", kk: "Әйелдер" },
  },
  {
    key: "children",
    code: "F3",
    names: { en: "Children", ru: "Дети", kk: "Балалар" },
  },
  {
    key: "disabilities",
    code: "F4",
    names: {
      en: "Persons with disabilities",
      ru: "Лица с инвалидностью",
      kk: "Мүгедектігі бар адамдар",
    },
  },
  {
    key: "defenders",
    code: "H1",
    names: {
      en: "Human rights defenders",
      ru: "Правозащитники",
      kk: "Құқық қорғаушылар",
    },
  },
] as const satisfies readonly Theme[];
