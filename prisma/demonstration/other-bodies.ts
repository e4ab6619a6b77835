import type { StateBody } from "./types.ts";

const source = "State bodies named in official documents of the reporting cycles";

export const otherBodies = [
  {
    key: "presidential-administration",
    kind: "PRESIDENTIAL",
    source,
    evidence: "V",
    names: {
      en: "Administration of the President of the Republic of Kazakhstan",
      ru: "Администрация Президента Республики Казахстан",
      kk: "Қазақстан Республикасы Президентінің Әкімшілігі",
    },
    acronyms: { en: "PA", ru: "АП", kk: "ПӘ" },
  },
  {
    key: "majilis",
    kind: "PARLIAMENT",
    source,
    evidence: "V",
    names: {
      en: "Majilis of the Parliament of the Republic of Kazakhstan",
      ru: "Мажилис Парламента Республики Казахстан",
      kk: "Қазақстан Республикасы Парламентінің Мәжілісі",
    },
  },
  {
    key: "senate",
    kind: "PARLIAMENT",
    source,
    evidence: "V",
    names: {
      en: "Senate of the Parliament of the Republic of Kazakhstan",
      ru: "Сенат Парламента Республики Казахстан",
      kk: "Қазақстан Республикасы Парламентінің Сенаты",
    },
  },
  {
    key: "commissioner-for-human-rights",
    kind: "OMBUDS",
    source,
    evidence: "V",
    names: {
      en: "Commissioner for Human Rights in the Republic of Kazakhstan",
      ru: "Уполномоченный по правам человека в Республике Казахстан",
      kk: "Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл",
    },
  },
  {
    key: "national-centre-for-human-rights",
    kind: "OMBUDS",
    source,
    evidence: "V",
    names: {
      en: "National Centre for Human Rights",
      ru: "Национальный центр по правам человека",
      kk: "Адам құқықтары жөніндегі ұлттық орталық",
    },
    acronyms: { en: "NCHR", ru: "НЦПЧ", kk: "АҚҰО" },
  },
  {
    key: "commissioner-for-childrens-rights",
    kind: "OMBUDS",
    source,
    evidence: "V",
    names: {
      en: "Commissioner for Children's Rights in the Republic of Kazakhstan",
      ru: "Уполномоченный по правам ребенка в Республике Казахстан",
      kk: "Қазақстан Республикасындағы Бала құқықтары жөніндегі уәкіл",
    },
  },
  {
    key: "akimats",
    kind: "LOCAL",
    source,
    evidence: "V",
    names: {
      en: "Local executive bodies (akimats)",
      ru: "Местные исполнительные органы (акиматы)",
      kk: "Жергілікті атқарушы органдар (әкімдіктер)",
    },
  },
  {
    key: "maslikhats",
    kind: "LOCAL",
    source,
    evidence: "V",
    names: {
      en: "Local representative bodies (maslikhats)",
      ru: "Местные представительные органы (маслихаты)",
      kk: "Жергілікті өкілді органдар (мәслихаттар)",
    },
  },
  {
    key: "permanent-mission-geneva",
    kind: "OTHER",
    source,
    evidence: "V",
    names: {
      en: "Permanent Mission of the Republic of Kazakhstan to the United Nations Office at Geneva",
      ru: "Постоянное представительство Республики Казахстан при Отделении ООН в Женеве",
      kk: "Қазақстан Республикасының БҰҰ-ның Женевадағы бөлімшесі жанындағы Тұрақты өкілдігі",
    },
  },
] as const satisfies readonly StateBody[];
