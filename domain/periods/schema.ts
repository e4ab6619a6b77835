import { z } from "zod";

/** A day as an address says it: "2026-03-01". */
export const daySchema = z.iso.date();
