/** Lines in a square of eight by eight, one kind for each of neighbouring parts: they differ by more than their colour. The first has none. */
export const hatches = ["", "M0 8 8 0M-2 2 2-2M6 10l4-4", "M0 2h8M0 6h8", "M2 0v8M6 0v8", "M0 0l8 8M0 8 8 0", "M0 8 8 0"] as const;
