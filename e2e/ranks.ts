/**
 * How often something of the first is larger than something of the second, by ranks (Mann and Whitney): a half where nothing tells them
 * apart, and 0 or 1 where everything does.
 */
export function largerOften(first: number[], second: number[]): number {
  const larger = first.flatMap((one) => second.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)));
  return larger.reduce((sum, one) => sum + one, 0) / larger.length;
}

/** The same of pairs in the order in which they were measured, batch by batch, so that a machine which grows slower blurs nothing. */
export function largerOftenIn(pairs: [number, number][], batch: number): number {
  const batches = Array.from({ length: Math.ceil(pairs.length / batch) }, (_, at) => pairs.slice(at * batch, (at + 1) * batch));
  const parts = batches.map((some) =>
    largerOften(
      some.map(([one]) => one),
      some.map(([, other]) => other),
    ),
  );
  return parts.reduce((sum, one) => sum + one, 0) / parts.length;
}
