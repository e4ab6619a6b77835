import type { Committee, Generation } from "../committees/factories";

/** The turns of phrase of these documents in one language, round sentences of our own. */
export interface Phrases {
  front: (committee: Committee, generation: Generation) => string[];
  considered: (committee: Committee) => string;
  titles: Record<"introduction" | "positive" | "progress" | "factors" | "others" | "ending" | "implementation", string>;
  headings: Record<"followUp" | "dissemination" | "next" | "other" | "importance", string>;
  clusters: [string, string];
  welcome: string;
  positiveLead: string;
  positive: [string, string];
  factors: string;
  concern: (what: string, place: number) => string;
  concernLead: string;
  also: (sentence: string) => string;
  /** One recommendation in one sentence; further ones differ in their verb. */
  should: (measure: string) => string;
  shouldLead: string;
  recommend: (measure: string, place: number) => string;
  recommendLead: (place: number) => string;
  other: string;
  disseminate: string;
  next: string;
  followUp: (committee: Committee, way: "rule" | "date" | "term" | "urgent", named: [string, string]) => string;
  importance: (named: string) => string;
  articles: (articles: string[]) => string;
}
