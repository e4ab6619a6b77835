import { z } from "zod";

import { plainText } from "@/lib/plain-text";

/** What can be done to several at once: remind whoever has the next step, set another date, name another lead. */
export const bulkActs = ["REMIND", "DATE", "LEAD"] as const;
export type BulkAct = (typeof bulkActs)[number];

const mostAtOnce = 50;

/** A recommendation and the body it is with, if it is with one: `recommendation.body`. */
const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const selected = new RegExp(`^(${uuid})\\.(${uuid}|none)$`);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const first = (value: unknown): unknown => list(value)[0];
const isSelected = (value: unknown): value is string => typeof value === "string" && selected.test(value);

/** What the address of the preview says; whatever is not understood is not chosen. */
export const bulkViewSchema = z.object({
  act: z.preprocess(first, z.enum(bulkActs)).catch("REMIND"),
  item: z.preprocess((value) => [...new Set(list(value).filter(isSelected))].slice(0, mostAtOnce), z.array(z.string())),
  dueOn: z.preprocess(first, z.iso.date()).catch(""),
  leadId: z.preprocess(first, z.uuid()).catch(""),
  decisionReference: z.preprocess(first, z.string().overwrite(plainText).trim().max(300)).catch(""),
  /** The address of the list in which the rows were ticked. */
  list: z.preprocess(first, z.string().max(1000)).catch(""),
});
export type BulkView = z.output<typeof bulkViewSchema>;

/** What is carried out: the rows that were shown as possible, each as it was seen. */
export const bulkOrderSchema = z
  .object({
    act: z.enum(bulkActs),
    rows: z
      .array(z.object({ key: z.string().regex(selected), stamp: z.string().max(50) }))
      .min(1, "chooseRecommendations")
      .max(mostAtOnce),
    dueOn: z.union([z.literal(""), z.iso.date("notADate")]),
    leadId: z.union([z.literal(""), z.uuid()]),
    decisionReference: z.string().overwrite(plainText).trim().max(300, "tooLong?max=300"),
  })
  .refine(({ act, decisionReference }) => act === "REMIND" || decisionReference !== "", {
    path: ["decisionReference"],
    message: "required",
  });
export type BulkOrder = z.output<typeof bulkOrderSchema>;

export const keyOf = ({ recommendationId, bodyId }: { recommendationId: string; bodyId: string | null }): string =>
  `${recommendationId}.${bodyId ?? "none"}`;

export function readKey(key: string): { recommendationId: string; bodyId: string | null } {
  const [, recommendationId = "", body = "none"] = selected.exec(key) ?? [];
  return { recommendationId, bodyId: body === "none" ? null : body };
}
