import type { ImplementationStatus, ResponseState } from "@/domain/vocabulary";

const closed: ImplementationStatus[] = ["IMPLEMENTED", "NOT_ACCEPTED", "SUPERSEDED"];

/** Nothing more is awaited: the working group has verified an end of it, and nobody has opened it again since. */
export const isClosed = ({ verifiedStatus, reopenedAt }: { verifiedStatus: ImplementationStatus; reopenedAt: Date | null }): boolean =>
  reopenedAt === null && closed.includes(verifiedStatus);

type Told = {
  state: ResponseState;
  current: { supersededBy: string | null; supersededByReform: { id: string; title: string } | null } | null;
  claim: { status: ImplementationStatus } | null;
  verification: { status: ImplementationStatus; supersededBy: string | null } | null;
};

/** What is published to have taken the place of a recommendation: others by their references, and acts. What the secretariat found goes before what the body said. */
export function successorsNamed(responses: readonly Told[]): { references: string[]; reforms: { id: string; title: string }[] } {
  const said = responses.filter(
    ({ state, claim, verification }) => state === "PUBLISHED" && [claim?.status, verification?.status].includes("SUPERSEDED"),
  );
  const references = said.flatMap(({ current, verification }) => verification?.supersededBy ?? current?.supersededBy ?? []);
  const reforms = said.flatMap(({ current }) => current?.supersededByReform ?? []);
  return { references: [...new Set(references)], reforms: [...new Map(reforms.map((reform) => [reform.id, reform])).values()] };
}
