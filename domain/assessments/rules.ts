import type { AssessmentVoice, GradeStanding, ImplementationStatus } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

/** Whose voice is heard on a recommendation: the State's and its working group's beside those of assessments. */
export type Voice = "STATE" | "GROUP" | AssessmentVoice;
export const voices = ["STATE", "GROUP", "NHRI", "NGO", "COMMITTEE", "OTHER"] as const satisfies readonly Voice[];

/** What a status of implementation comes to beside the grades of other scales. */
export const standingOf: Record<ImplementationStatus, GradeStanding> = {
  NO_INFORMATION: "NOT_SAID",
  NOT_STARTED: "NOT",
  PLANNED: "NOT",
  IN_PROGRESS: "PARTLY",
  PARTIALLY_IMPLEMENTED: "PARTLY",
  IMPLEMENTED: "ACHIEVED",
  CONTINUOUS: "PARTLY",
  NOT_ACCEPTED: "NOT",
  SUPERSEDED: "NOT_SAID",
  REGRESSION: "CONTRARY",
};

/** One thing that one speaker said on a day, of the whole recommendation or of one of its limbs. */
export type Said = {
  id: string;
  /** Who said it; the same speaker may be of one mind only. */
  speaker: string;
  limbId: string | null;
  /** The scale in all its editions. */
  scale: string;
  standing: GradeStanding;
  saidOn: Day;
  recordedAt: number;
  isSuperseded: boolean;
  isWithdrawn: boolean;
};

/** Oldest first; what was said on one day, in the order in which it was recorded. */
export const inOrderOfTime = <One extends Said>(said: readonly One[]): One[] =>
  said.toSorted((one, other) => one.saidOn.localeCompare(other.saidOn) || one.recordedAt - other.recordedAt);

/** What stands: of each speaker the last word by each scale on each limb, neither superseded nor taken back. */
export function standing<One extends Said>(said: readonly One[]): One[] {
  const last = new Map<string, One>();
  for (const one of inOrderOfTime(said))
    if (!one.isWithdrawn && !one.isSuperseded) last.set(`${one.speaker} ${one.limbId} ${one.scale}`, one);
  return inOrderOfTime([...last.values()]);
}

/** What says something of a whole says it of each limb, unless it says that the whole is partly done: which part, it leaves open. */
const speaksOfEach = ({ standing: said }: Said): boolean => said !== "PARTLY" && said !== "NOT_SAID";

type Disagreement<One extends Said> = { limbId: string | null; sides: { standing: GradeStanding; said: One[] }[] };

const order: GradeStanding[] = ["ACHIEVED", "PARTLY", "NOT", "CONTRARY"];

/**
 * Where speakers disagree, on the whole and on each limb. Grades of different scales are compared only through what each comes to,
 * nothing is averaged, and whoever says nothing of implementation agrees and disagrees with nobody.
 */
export function disagreements<One extends Said>(said: readonly One[], limbIds: readonly string[]): Disagreement<One>[] {
  const heard = standing(said).filter((one) => one.standing !== "NOT_SAID");
  return [null, ...limbIds].flatMap((limbId) => {
    const direct = lastOfEach(heard.filter((one) => one.limbId === limbId));
    const ofTheWhole =
      limbId === null || direct.length === 0
        ? []
        : lastOfEach(heard.filter((one) => one.limbId === null)).filter(
            (one) => speaksOfEach(one) && !direct.some(({ speaker }) => speaker === one.speaker),
          );
    const all = inOrderOfTime([...direct, ...ofTheWhole]);
    const sides = order.flatMap((wanted) => {
      const one = all.filter(({ standing: found }) => found === wanted);
      return one.length > 0 ? [{ standing: wanted, said: one }] : [];
    });
    return sides.length > 1 ? [{ limbId, sides }] : [];
  });
}

const lastOfEach = <One extends Said>(said: readonly One[]): One[] => [
  ...new Map(inOrderOfTime(said).map((one) => [one.speaker, one])).values(),
];

type OfScale = { mechanismId: string | null; voices: readonly AssessmentVoice[] };

/** Whether a scale is there for this voice on a recommendation of this mechanism: a Committee's own for everybody, the others for whom they name. */
export const serves = (
  { mechanismId, voices: named }: OfScale,
  voice: AssessmentVoice,
  recommendation: { mechanismId: string },
): boolean => (mechanismId === null ? named.includes(voice) : mechanismId === recommendation.mechanismId);
