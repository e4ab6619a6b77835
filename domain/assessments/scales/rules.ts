import { nameIn, readNames, readWords } from "@/domain/names/rules";
import type { Attestation, GradeStanding, InterfaceLanguage, Language, Tone } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** How a grade may be coloured, in the order of the schema. */
export const gradeTones = ["neutral", "info", "progress", "success", "warning", "danger", "muted"] as const satisfies readonly Tone[];

type InUse = { inUseFrom: number | null; inUseTo: number | null };

/** Whether a scale was in use on a day; only years are known of when one began and ended. */
export const isInUse = ({ inUseFrom, inUseTo }: InUse, day: Day): boolean => {
  const year = Number(day.slice(0, 4));
  return (inUseFrom === null || year >= inUseFrom) && (inUseTo === null || year <= inUseTo);
};

/** The language whose words say what a grade means: that in which they were printed, and English where they are the register's own. */
export const originalOf = ({ originalLanguage }: { originalLanguage: Language | null }): InterfaceLanguage =>
  originalLanguage === "ru" || originalLanguage === "kk" ? originalLanguage : "en";

type StoredGrade = {
  id: string;
  code: string;
  labels: unknown;
  definitions: unknown;
  standing: GradeStanding;
  tone: Tone;
  attestation: Attestation;
};

/** A grade as readers see it, and whether its definition is a translation. */
export function presentGrade(
  { labels, definitions, ...grade }: StoredGrade,
  scale: { originalLanguage: Language | null },
  locale: InterfaceLanguage,
) {
  const definition = nameIn(readWords(definitions), locale);
  return {
    id: grade.id,
    code: grade.code,
    standing: grade.standing,
    tone: grade.tone,
    attestation: grade.attestation,
    label: nameIn(readWords(labels), locale),
    definition: definition || null,
    isTranslated: scale.originalLanguage !== null && scale.originalLanguage !== locale && readNames(definitions)[locale] !== "",
  };
}

export type ShownGrade = ReturnType<typeof presentGrade>;

type StoredScale = {
  id: string;
  code: string;
  edition: string;
  names: unknown;
  originalLanguage: Language | null;
  source: string;
  attestation: Attestation;
  inUseFrom: number | null;
  inUseTo: number | null;
};

/** What is read of a grade that was given, to show it with the scale it belongs to. */
export const gradeFields = {
  id: true,
  code: true,
  labels: true,
  definitions: true,
  standing: true,
  tone: true,
  attestation: true,
  scale: {
    select: {
      id: true,
      code: true,
      edition: true,
      names: true,
      originalLanguage: true,
      source: true,
      attestation: true,
      inUseFrom: true,
      inUseTo: true,
    },
  },
} as const;

/** A scale as readers see it. */
export const presentScale = (scale: StoredScale, locale: InterfaceLanguage) => ({
  id: scale.id,
  code: scale.code,
  edition: scale.edition,
  name: nameIn(readWords(scale.names), locale),
  originalLanguage: scale.originalLanguage,
  source: scale.source,
  attestation: scale.attestation,
  inUseFrom: scale.inUseFrom,
  inUseTo: scale.inUseTo,
});

export type ShownScale = ReturnType<typeof presentScale>;

type Graded = InUse & { id: string; grades: readonly { id: string; code: string }[] };

/**
 * The edition by which a document of that day grades: one that was in use then and knows all its letters, the latest of them.
 * Without a day, the latest that knows them all. None where no edition does.
 */
export function editionFor<Scale extends Graded>(scales: readonly Scale[], codes: readonly string[], day: Day | null): Scale | null {
  const knowing = scales.filter(({ grades }) => codes.every((code) => grades.some((grade) => grade.code === code)));
  const then = day === null ? knowing : knowing.filter((scale) => isInUse(scale, day));
  return then.toSorted((one, other) => (other.inUseFrom ?? 0) - (one.inUseFrom ?? 0)).at(0) ?? null;
}
