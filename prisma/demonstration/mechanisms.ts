import type { Mechanism } from "./types.ts";

export const demonstrationMechanisms = [
  {
    code: "CCPR",
    kind: "TREATY_BODY",
    symbolPrefix: "CCPR/C",
    treatyCode: "ICCPR",
    names: {
      en: "Human Rights Committee",
      ru: "Комитет по правам человека",
      kk: "Адам құқықтары жөніндегі комитет",
    },
  },
  {
    code: "CAT",
    kind: "TREATY_BODY",
    symbolPrefix: "CAT/C",
    treatyCode: "CAT",
    names: {
      en: "Committee against Torture",
      ru: "Комитет против пыток",
      kk: "Азаптауларға қарсы комитет",
    },
  },
  {
    code: "CEDAW",
    kind: "TREATY_BODY",
    symbolPrefix: "CEDAW/C",
    treatyCode: "CEDAW",
    names: {
      en: "Committee on the Elimination of Discrimination against Women",
      ru: "Комитет по ликвидации дискриминации в отношении женщин",
      kk: "Әйелдерге қатысты кемсітушілікті жою жөніндегі комитет",
    },
  },
  {
    code: "CERD",
    kind: "TREATY_BODY",
    symbolPrefix: "CERD/C",
    treatyCode: "ICERD",
    names: {
      en: "Committee on the Elimination of Racial Discrimination",
      ru: "Комитет по ликвидации расовой дискриминации",
      kk: "Нәсілдік кемсітушілікті жою жөніндегі комитет",
    },
  },
  {
    code: "CESCR",
    kind: "TREATY_BODY",
    symbolPrefix: "E/C.12",
    treatyCode: "ICESCR",
    names: {
      en: "Committee on Economic, Social and Cultural Rights",
      ru: "Комитет по экономическим, социальным и культурным правам",
      kk: "Экономикалық, әлеуметтік және мәдени құқықтар жөніндегі комитет",
    },
  },
  {
    code: "CRC",
    kind: "TREATY_BODY",
    symbolPrefix: "CRC/C",
    treatyCode: "CRC",
    names: {
      en: "Committee on the Rights of the Child",
      ru: "Комитет по правам ребенка",
      kk: "Бала құқықтары жөніндегі комитет",
    },
  },
  {
    code: "CRPD",
    kind: "TREATY_BODY",
    symbolPrefix: "CRPD/C",
    treatyCode: "CRPD",
    names: {
      en: "Committee on the Rights of Persons with Disabilities",
      ru: "Комитет по правам инвалидов",
      kk: "Мүгедектігі бар адамдардың құқықтары жөніндегі комитет",
    },
  },
  {
    code: "CED",
    kind: "TREATY_BODY",
    symbolPrefix: "CED/C",
    treatyCode: "CPED",
    names: {
      en: "Committee on Enforced Disappearances",
      ru: "Комитет по насильственным исчезновениям",
      kk: "Күштеп жоғалту жөніндегі комитет",
    },
  },
  {
    code: "CMW",
    kind: "TREATY_BODY",
    symbolPrefix: "CMW/C",
    treatyCode: "ICRMW",
    names: {
      en: "Committee on Migrant Workers",
      ru: "Комитет по трудящимся-мигрантам",
      kk: "Еңбекші-мигранттар жөніндегі комитет",
    },
  },
  {
    code: "UPR",
    kind: "UPR",
    symbolPrefix: "A/HRC",
    treatyCode: null,
    names: {
      en: "Universal Periodic Review",
      ru: "Универсальный периодический обзор",
      kk: "Әмбебап мерзімді шолу",
    },
  },
] as const satisfies readonly Mechanism[];
