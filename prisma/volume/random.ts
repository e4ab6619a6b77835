export type Random = ReturnType<typeof seeded>;

/** Chances that fall the same way for the same seed, on every machine. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  // Mulberry32: small, even, and far from good enough for a secret.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(list: readonly Item[], place: number): Item => {
    const item = list[place];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
  };
  const hex = (): string =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");

  return {
    chance: (share: number): boolean => next() < share,
    integer: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
    pick: <Item>(list: readonly Item[]): Item => at(list, Math.floor(next() * list.length)),
    /** The first of a list far more often than the last, as ministries and themes are named in life. */
    pickEarly: <Item>(list: readonly Item[]): Item => at(list, Math.floor(next() ** 2 * list.length)),
    /** Draws from the list as from a pack of cards, so that each comes as often as it is there, and soon. */
    pack<Item>(list: readonly Item[]): () => Item {
      let left: Item[] = [];
      return () => {
        if (left.length === 0) left = [...list];
        const place = Math.floor(next() * left.length);
        const drawn = at(left, place);
        left.splice(place, 1);
        return drawn;
      };
    },
    /** A whole number whose mean is `mean`. */
    about: (mean: number): number => Math.floor(mean) + Number(next() < mean - Math.floor(mean)),
    uuid(): string {
      const digits = hex() + hex() + hex() + hex();
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}
