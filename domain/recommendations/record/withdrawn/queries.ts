import type { Reader } from "@/domain/reading";
import { dayAt } from "@/lib/day";
import { dayShown } from "@/lib/day-shown";

/**
 * On which day each of these responses was withdrawn, where a past day is shown on which it still stood. What is known today is asked of
 * the tables of today; its words are shown only to whom they are shown today (20261124003400_periods).
 */
export async function findWithdrawnSince(reader: Reader, responses: { id: string }[]): Promise<Record<string, string>> {
  if (!dayShown() || responses.length === 0) return {};
  const found = await reader.$queryRaw<{ id: string; at: Date }[]>`
    SELECT response_id AS id, max(at) AS at FROM public.history_entry
    WHERE response_id = ANY (${responses.map(({ id }) => id)}::uuid[]) AND kind = 'RESPONSE_WITHDRAWN' GROUP BY response_id`;
  return Object.fromEntries(found.map(({ id, at }) => [id, dayAt(at)]));
}
