import { z } from "zod";

import { chartKeys } from "@/domain/dashboard/charts/rules";

/** Which chart is taken out, and as what. */
export const chartRequestSchema = z.object({ chart: z.enum(chartKeys), format: z.enum(["svg", "csv"]) });
