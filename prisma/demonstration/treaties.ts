import type { Treaty } from "./types.ts";

export const demonstrationTreaties = [
  {
    code: "ICCPR",
    names: {
      en: "International Covenant on Civil and Political Rights",
      ru: "Международный пакт о гражданских и политических правах",
      kk: "Азаматтық және саяси құқықтар туралы халықаралық пакт",
    },
  },
  {
    code: "ICCPR-OP1",
    names: {
      en: "Optional Protocol to the International Covenant on Civil and Political Rights",
      ru: "Факультативный протокол к Международному пакту о гражданских и политических правах",
      kk: "Азаматтық және саяси құқықтар туралы халықаралық пактіге факультативтік хаттама",
    },
  },
  {
    code: "ICCPR-OP2",
    names: {
      en: "Second Optional Protocol to the International Covenant on Civil and Political Rights, aiming at the abolition of the death penalty",
      ru: "Второй Факультативный протокол к Международному пакту о гражданских и политических правах, направленный на отмену смертной казни",
      kk: "Азаматтық және саяси құқықтар туралы халықаралық пактіге өлім жазасын жоюға бағытталған екінші факультативтік хаттама",
    },
  },
  {
    code: "ICESCR",
    names: {
      en: "International Covenant on Economic, Social and Cultural Rights",
      ru: "Международный пакт об экономических, социальных и культурных правах",
      kk: "Экономикалық, әлеуметтік және мәдени құқықтар туралы халықаралық пакт",
    },
  },
  {
    code: "CAT",
    names: {
      en: "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
      ru: "Конвенция против пыток и других жестоких, бесчеловечных или унижающих достоинство видов обращения и наказания",
      kk: "Азаптауларға және басқа да қатыгез, адамгершілікке жатпайтын немесе қадір-қасиетті қорлайтын іс-әрекеттер мен жазалау түрлеріне қарсы конвенция",
    },
  },
  {
    code: "CEDAW",
    names: {
      en: "Convention on the Elimination of All Forms of Discrimination against Women",
      ru: "Конвенция о ликвидации всех форм дискриминации в отношении женщин",
      kk: "Әйелдерге қатысты кемсітушіліктің барлық нысандарын жою туралы конвенция",
    },
  },
  {
    code: "ICERD",
    names: {
      en: "International Convention on the Elimination of All Forms of Racial Discrimination",
      ru: "Международная конвенция о ликвидации всех форм расовой дискриминации",
      kk: "Нәсілдік кемсітушіліктің барлық нысандарын жою туралы халықаралық конвенция",
    },
  },
  {
    code: "CRC",
    names: {
      en: "Convention on the Rights of the Child",
      ru: "Конвенция о правах ребенка",
      kk: "Бала құқықтары туралы конвенция",
    },
  },
  {
    code: "CRPD",
    names: {
      en: "Convention on the Rights of Persons with Disabilities",
      ru: "Конвенция о правах инвалидов",
      kk: "Мүгедектердің құқықтары туралы конвенция",
    },
  },
  {
    code: "CRPD-OP",
    names: {
      en: "Optional Protocol to the Convention on the Rights of Persons with Disabilities",
      ru: "Факультативный протокол к Конвенции о правах инвалидов",
      kk: "Мүгедектердің құқықтары туралы конвенцияға факультативтік хаттама",
    },
  },
  {
    code: "CPED",
    names: {
      en: "International Convention for the Protection of All Persons from Enforced Disappearance",
      ru: "Международная конвенция для защиты всех лиц от насильственных исчезновений",
      kk: "Барлық адамдарды күштеп жоғалтудан қорғау туралы халықаралық конвенция",
    },
  },
  {
    code: "ICRMW",
    names: {
      en: "International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families",
      ru: "Международная конвенция о защите прав всех трудящихся-мигрантов и членов их семей",
      kk: "Барлық еңбекші-мигранттардың және олардың отбасы мүшелерінің құқықтарын қорғау туралы халықаралық конвенция",
    },
  },
] as const satisfies readonly Treaty[];
