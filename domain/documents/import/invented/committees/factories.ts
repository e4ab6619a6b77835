import type { InventedLanguage } from "../words/factories";

export const committeeCodes = ["CCPR", "CESCR", "CAT", "CEDAW", "CERD", "CRC", "CRPD", "CED", "CMW"] as const;
export type Committee = (typeof committeeCodes)[number];
export type Generation = "old" | "new";

/** How a committee laid its observations out at the time. */
export interface Layout {
  sections: "lettered" | "roman" | "bare";
  clusters: "none" | "lettered" | "numbered";
  headings: "none" | "plain" | "withArticles";
  /** Recommendation in a paragraph of its own, in the line of its concern, or below it without a number. */
  pairs: "apart" | "inline" | "below";
  asks: "should" | "recommends";
  hasFactors: boolean;
  /** The last section, or headings at the end of the section on concerns. */
  ending: "section" | "headings" | "none";
  followUp: "rule" | "date" | "term" | "urgent" | "none";
  /** Recommendations without a concern of their own, before the end. */
  hasOthers: boolean;
}

const modern: Layout = {
  sections: "lettered",
  clusters: "none",
  headings: "withArticles",
  pairs: "apart",
  asks: "recommends",
  hasFactors: false,
  ending: "section",
  followUp: "date",
  hasOthers: false,
};

export const layouts: Record<Committee, Record<Generation, Layout>> = {
  CCPR: {
    old: { ...modern, headings: "none", pairs: "inline", asks: "should", ending: "none", followUp: "rule" },
    new: { ...modern, headings: "plain", asks: "should", followUp: "rule" },
  },
  CESCR: {
    old: { ...modern, headings: "none", pairs: "below", hasFactors: true, ending: "none", followUp: "none" },
    new: { ...modern, hasOthers: true, followUp: "term" },
  },
  CAT: {
    old: { ...modern, headings: "plain", pairs: "below", asks: "should", ending: "none", followUp: "term" },
    new: { ...modern, headings: "plain", asks: "should", ending: "headings", followUp: "date" },
  },
  CEDAW: {
    old: { ...modern, sections: "bare", headings: "none", ending: "none", followUp: "term" },
    new: { ...modern, headings: "plain", ending: "headings", followUp: "term" },
  },
  CERD: {
    old: { ...modern, headings: "none", pairs: "below", hasOthers: true, ending: "none", followUp: "rule" },
    new: { ...modern, headings: "plain", hasOthers: true, ending: "headings", followUp: "rule" },
  },
  CRC: {
    old: { ...modern, clusters: "numbered", headings: "plain", hasFactors: true, followUp: "none" },
    new: { ...modern, sections: "roman", clusters: "lettered", headings: "plain", followUp: "none" },
  },
  CRPD: {
    old: { ...modern, sections: "roman", clusters: "lettered", followUp: "term" },
    new: { ...modern, sections: "roman", clusters: "lettered", followUp: "urgent" },
  },
  CED: {
    old: { ...modern, headings: "plain", asks: "should", followUp: "rule" },
    new: { ...modern, clusters: "numbered", headings: "plain", asks: "should", followUp: "rule" },
  },
  CMW: {
    old: { ...modern, headings: "none", followUp: "none" },
    new: { ...modern, clusters: "numbered", headings: "plain", hasFactors: true, followUp: "date" },
  },
};

/** Which symbol a committee prints before its documents. */
export const prefixOf = (committee: Committee) => (committee === "CESCR" ? "E/C.12" : `${committee}/C`);

interface CommitteeNames {
  committee: string;
  /** "of the Committee", "Комитета": as titles name it. */
  genitive: string;
  treaty: string;
}

export const committeeNames: Record<InventedLanguage, Record<Committee, CommitteeNames>> = {
  en: {
    CCPR: of("Human Rights Committee", "International Covenant on Civil and Political Rights"),
    CESCR: of("Committee on Economic, Social and Cultural Rights", "Economic and Social Council"),
    CAT: of("Committee against Torture", "Convention against Torture"),
    CEDAW: of("Committee on the Elimination of Discrimination against Women", "Convention on Discrimination against Women"),
    CERD: of("Committee on the Elimination of Racial Discrimination", "Convention on Racial Discrimination"),
    CRC: of("Committee on the Rights of the Child", "Convention on the Rights of the Child"),
    CRPD: of("Committee on the Rights of Persons with Disabilities", "Convention on the Rights of Persons with Disabilities"),
    CED: of("Committee on Enforced Disappearances", "Convention for the Protection of All Persons from Enforced Disappearance"),
    CMW: of(
      "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families",
      "Convention on the Rights of All Migrant Workers",
    ),
  },
  ru: {
    CCPR: of("Комитет по правам человека", "Международный пакт о гражданских и политических правах"),
    CESCR: of("Комитет по экономическим, социальным и культурным правам", "Экономический и Социальный Совет"),
    CAT: of("Комитет против пыток", "Конвенция против пыток"),
    CEDAW: of("Комитет по ликвидации дискриминации в отношении женщин", "Конвенция о дискриминации в отношении женщин"),
    CERD: of("Комитет по ликвидации расовой дискриминации", "Конвенция о расовой дискриминации"),
    CRC: of("Комитет по правам ребенка", "Конвенция о правах ребенка"),
    CRPD: of("Комитет по правам инвалидов", "Конвенция о правах инвалидов"),
    CED: of("Комитет по насильственным исчезновениям", "Конвенция для защиты всех лиц от насильственных исчезновений"),
    CMW: of("Комитет по защите прав всех трудящихся-мигрантов и членов их семей", "Конвенция о правах всех трудящихся-мигрантов"),
  },
};

function of(committee: string, treaty: string): CommitteeNames {
  return { committee, genitive: committee.replace(/^Комитет/u, "Комитета"), treaty };
}

/** What each committee calls the part with its concerns. */
export const concernTitles: Record<InventedLanguage, Record<Committee, [old: string, current: string]>> = {
  en: {
    CCPR: ["Principal subjects of concern and recommendations", "Principal matters of concern and recommendations"],
    CESCR: ["Principal subjects of concern and recommendations", "Principal subjects of concern and recommendations"],
    CAT: ["Principal subjects of concern and recommendations", "Principal subjects of concern and recommendations"],
    CEDAW: ["Principal areas of concern and recommendations", "Principal areas of concern and recommendations"],
    CERD: ["Concerns and recommendations", "Concerns and recommendations"],
    CRC: ["Main subjects of concern and recommendations", "Main areas of concern and recommendations"],
    CRPD: ["Principal areas of concern and recommendations", "Principal areas of concern and recommendations"],
    CED: ["Principal subjects of concern and recommendations", "Principal areas of concern and recommendations"],
    CMW: ["Principal subjects of concern, suggestions and recommendations", "Principal areas of concern and recommendations"],
  },
  ru: {
    CCPR: ["Основные вопросы, вызывающие беспокойство, и рекомендации", "Основные вопросы, вызывающие озабоченность, и рекомендации"],
    CESCR: [
      "Основные проблемы, вызывающие обеспокоенность, и рекомендации",
      "Основные вопросы, вызывающие обеспокоенность, и рекомендации",
    ],
    CAT: ["Основные вопросы, вызывающие обеспокоенность, и рекомендации", "Основные вопросы, вызывающие обеспокоенность, и рекомендации"],
    CEDAW: ["Основные проблемы, вызывающие озабоченность, и рекомендации", "Основные вопросы, вызывающие озабоченность, и рекомендации"],
    CERD: ["Озабоченности и рекомендации", "Вопросы, вызывающие обеспокоенность, и рекомендации"],
    CRC: ["Основные вопросы, вызывающие обеспокоенность, и рекомендации", "Основные вопросы, вызывающие обеспокоенность, и рекомендации"],
    CRPD: ["Основные вопросы, вызывающие обеспокоенность, и рекомендации", "Основные вопросы, вызывающие обеспокоенность, и рекомендации"],
    CED: ["Основные вопросы, вызывающие обеспокоенность, и рекомендации", "Основные вопросы, вызывающие обеспокоенность, и рекомендации"],
    CMW: [
      "Основные проблемы, вызывающие беспокойство, предложения и рекомендации",
      "Основные вопросы, вызывающие обеспокоенность, и рекомендации",
    ],
  },
};
