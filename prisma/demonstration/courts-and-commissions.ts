import type { StateBody } from "./types.ts";

const source = "State bodies named in official documents of the reporting cycles";

export const courtsAndCommissions = [
  {
    key: "prosecutor-general",
    kind: "PROSECUTOR",
    source,
    evidence: "V",
    names: {
      en: "Prosecutor General's Office of the Republic of Kazakhstan",
      ru: "Генеральная прокуратура Республики Казахстан",
      kk: "Қазақстан Республикасының Бас прокуратурасы",
    },
    acronyms: { en: "PGO", ru: "ГП", kk: "БП" },
  },
  {
    key: "supreme-court",
    kind: "COURT",
    source,
    evidence: "V",
    names: {
      en: "Supreme Court of the Republic of Kazakhstan",
      ru: "Верховный Суд Республики Казахстан",
      kk: "Қазақстан Республикасының Жоғарғы Соты",
    },
    acronyms: { en: "SC", ru: "ВС", kk: "ЖС" },
  },
  {
    key: "judicial-administration",
    kind: "AGENCY",
    source,
    evidence: "V",
    names: {
      en: "Judicial Administration of the Republic of Kazakhstan",
      ru: "Судебная администрация Республики Казахстан",
      kk: "Қазақстан Республикасының Сот әкімшілігі",
    },
  },
  {
    key: "constitutional-court",
    kind: "COURT",
    source,
    evidence: "V",
    names: {
      en: "Constitutional Court of the Republic of Kazakhstan",
      ru: "Конституционный Суд Республики Казахстан",
      kk: "Қазақстан Республикасының Конституциялық Соты",
    },
    acronyms: { en: "CC", ru: "КС", kk: "КС" },
  },
  {
    key: "central-election-commission",
    kind: "COMMISSION",
    source,
    evidence: "V",
    names: {
      en: "Central Election Commission of the Republic of Kazakhstan",
      ru: "Центральная избирательная комиссия Республики Казахстан",
      kk: "Қазақстан Республикасының Орталық сайлау комиссиясы",
    },
    acronyms: { en: "CEC", ru: "ЦИК", kk: "ОСК" },
  },
  {
    key: "commission-on-human-rights",
    kind: "COMMISSION",
    source,
    evidence: "V",
    names: {
      en: "Commission on Human Rights under the President of the Republic of Kazakhstan",
      ru: "Комиссия по правам человека при Президенте Республики Казахстан",
      kk: "Қазақстан Республикасы Президентінің жанындағы Адам құқықтары жөніндегі комиссия",
    },
  },
  {
    key: "national-commission-on-women",
    kind: "COMMISSION",
    source,
    evidence: "V",
    names: {
      en: "National Commission on Women's Affairs and Family and Demographic Policy under the President of the Republic of Kazakhstan",
      ru: "Национальная комиссия по делам женщин и семейно-демографической политике при Президенте Республики Казахстан",
      kk: "Қазақстан Республикасы Президентінің жанындағы Әйелдер істері және отбасылық-демографиялық саясат жөніндегі ұлттық комиссия",
    },
  },
  {
    key: "civil-service-agency",
    kind: "AGENCY",
    source,
    evidence: "V",
    names: {
      en: "Agency of the Republic of Kazakhstan for Civil Service Affairs",
      ru: "Агентство Республики Казахстан по делам государственной службы",
      kk: "Қазақстан Республикасының Мемлекеттік қызмет істері агенттігі",
    },
    acronyms: { en: "ACSA", ru: "АДГС", kk: "МҚІА" },
  },
  {
    key: "national-security-committee",
    kind: "AGENCY",
    source: "Part in the procedure not checked",
    evidence: "M",
    names: {
      en: "National Security Committee of the Republic of Kazakhstan",
      ru: "Комитет национальной безопасности Республики Казахстан",
      kk: "Қазақстан Республикасының Ұлттық қауіпсіздік комитеті",
    },
    acronyms: { en: "NSC", ru: "КНБ", kk: "ҰҚК" },
  },
] as const satisfies readonly StateBody[];
