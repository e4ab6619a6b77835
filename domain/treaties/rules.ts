import { isLater } from "@/domain/reforms/dates/rules";
import type { TreatyActionKind } from "@/domain/vocabulary";

type Dates = { enactedOn: string; depositedOn: string; effectiveOn: string };
type Action = Dates & { kind: TreatyActionKind };

const binding: readonly TreatyActionKind[] = ["RATIFICATION", "ACCESSION", "SUCCESSION"];

/**
 * Whether a treaty binds the State, and since when, as far as its acts say: from its effect, or else from the deposit.
 * A State that only signed is not bound.
 */
export function bondOf(actions: readonly Action[]): { isBound: boolean; since: string } {
  const consents = actions.filter(({ kind }) => binding.includes(kind));
  const since = consents.map(({ effectiveOn, depositedOn }) => effectiveOn || depositedOn).filter((day) => day !== "");
  return { isBound: consents.length > 0, since: since.sort()[0] ?? "" };
}

/** What is wrong with the dates of an act: not yet come, or the deposit before the national act. An effect may lie ahead. */
export function dateProblem({ enactedOn, depositedOn, effectiveOn }: Dates, today: string): { field: keyof Dates; key: string } | null {
  if (isLater(enactedOn, today)) return { field: "enactedOn", key: "notInTheFuture" };
  if (isLater(depositedOn, today)) return { field: "depositedOn", key: "notInTheFuture" };
  if (depositedOn !== "" && isLater(enactedOn, depositedOn)) return { field: "depositedOn", key: "beforeNationalAct" };
  if (effectiveOn !== "" && isLater(depositedOn, effectiveOn)) return { field: "effectiveOn", key: "beforeDeposit" };
  return null;
}
