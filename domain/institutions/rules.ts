type Followed = { id: string; successorId: string | null };

/** Whether following the successors from here leads back to the body itself. */
export function succeedsItself(bodyId: string, successorId: string | null, bodies: Followed[]): boolean {
  const successors = new Map(bodies.map((body) => [body.id, body.successorId]));
  const seen = new Set<string>();
  for (let next = successorId; next && !seen.has(next); next = successors.get(next) ?? null) {
    if (next === bodyId) return true;
    seen.add(next);
  }
  return false;
}
