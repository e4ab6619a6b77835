import type { StateBody } from "./types.ts";

const source = "State bodies named in official documents of the reporting cycles";

export const ministries = [
  {
    key: "ministry-of-justice",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of Justice of the Republic of Kazakhstan",
      ru: "Министерство юстиции Республики Казахстан",
      kk: "Қазақстан Республикасының Әділет министрлігі",
    },
    acronyms: { en: "MoJ", ru: "МЮ", kk: "ӘМ" },
  },
  {
    key: "ministry-of-foreign-affairs",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of Foreign Affairs of the Republic of Kazakhstan",
      ru: "Министерство иностранных дел Республики Казахстан",
      kk: "Қазақстан Республикасының Сыртқы істер министрлігі",
    },
    acronyms: { en: "MFA", ru: "МИД", kk: "СІМ" },
  },
  {
    key: "ministry-of-internal-affairs",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of Internal Affairs of the Republic of Kazakhstan",
      ru: "Министерство внутренних дел Республики Казахстан",
      kk: "Қазақстан Республикасының Ішкі істер министрлігі",
    },
    acronyms: { en: "MIA", ru: "МВД", kk: "ІІМ" },
  },
  {
    key: "penal-system-committee",
    kind: "AGENCY",
    source,
    evidence: "V",
    names: {
      en: "Penal System Committee of the Ministry of Internal Affairs of the Republic of Kazakhstan",
      ru: "Комитет уголовно-исполнительной системы Министерства внутренних дел Республики Казахстан",
      kk: "Қазақстан Республикасы Ішкі істер министрлігінің Қылмыстық-атқару жүйесі комитеті",
    },
    acronyms: { en: "PSC", ru: "КУИС", kk: "ҚАЖК" },
  },
  {
    key: "ministry-of-health",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of Health of the Republic of Kazakhstan",
      ru: "Министерство здравоохранения Республики Казахстан",
      kk: "Қазақстан Республикасының Денсаулық сақтау министрлігі",
    },
    acronyms: { en: "MoH", ru: "МЗ", kk: "ДСМ" },
  },
  {
    key: "ministry-of-labour",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of Labour and Social Protection of the Population of the Republic of Kazakhstan",
      ru: "Министерство труда и социальной защиты населения Республики Казахстан",
      kk: "Қазақстан Республикасының Еңбек және халықты әлеуметтік қорғау министрлігі",
    },
    acronyms: { en: "MLSPP", ru: "МТСЗН", kk: "ЕХӘҚМ" },
  },
  {
    key: "ministry-of-culture-and-information",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of Culture and Information of the Republic of Kazakhstan",
      ru: "Министерство культуры и информации Республики Казахстан",
      kk: "Қазақстан Республикасының Мәдениет және ақпарат министрлігі",
    },
    acronyms: { en: "MCI", ru: "МКИ", kk: "МАМ" },
  },
  {
    key: "ministry-of-national-economy",
    kind: "MINISTRY",
    source,
    evidence: "V",
    names: {
      en: "Ministry of National Economy of the Republic of Kazakhstan",
      ru: "Министерство национальной экономики Республики Казахстан",
      kk: "Қазақстан Республикасының Ұлттық экономика министрлігі",
    },
    acronyms: { en: "MNE", ru: "МНЭ", kk: "ҰЭМ" },
  },
  {
    key: "ministry-of-education",
    kind: "MINISTRY",
    source: "Present name and remit not checked",
    evidence: "M",
    names: {
      en: "Ministry of Education of the Republic of Kazakhstan",
      ru: "Министерство просвещения Республики Казахстан",
      kk: "Қазақстан Республикасының Оқу-ағарту министрлігі",
    },
  },
  {
    key: "digital-development-body",
    kind: "MINISTRY",
    source: "Present name and remit not checked",
    evidence: "M",
    names: {
      en: "Authorised body for digital development (name to be confirmed)",
      ru: "Уполномоченный орган в сфере цифрового развития (наименование уточняется)",
      kk: "Цифрлық даму саласындағы уәкілетті орган (атауы нақтылануда)",
    },
  },
  {
    key: "ministry-of-health-and-social-development",
    kind: "MINISTRY",
    source: "Official documents of 2014",
    evidence: "V",
    names: {
      en: "Ministry of Health and Social Development of the Republic of Kazakhstan",
      ru: "Министерство здравоохранения и социального развития Республики Казахстан",
      kk: "Қазақстан Республикасының Денсаулық сақтау және әлеуметтік даму министрлігі",
    },
    acronyms: { en: "MHSD", ru: "МЗСР", kk: "ДСӘДМ" },
    validity: {
      from: { on: "2014-01-01", precision: "YEAR" },
      to: { on: "2017-01-01", precision: "YEAR" },
      successorKeys: ["ministry-of-health", "ministry-of-labour"],
      source: "Year of the division not checked",
      evidence: "M",
    },
  },
] as const satisfies readonly StateBody[];
