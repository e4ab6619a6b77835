import { findFollowUp } from "@/domain/follow-ups/queries";
import { plannedFields, presentPlans } from "@/domain/measures/rules";
import { reading } from "@/domain/reading";
import { listRecords } from "@/domain/recommendations/record/queries";
import type { InterfaceLanguage } from "@/domain/vocabulary";

/**
 * What the register can say in reply to a Committee, paragraph by paragraph. It is to be handed on, so whoever asks gets what is
 * published and nothing else; null when there is no such round, or nothing was selected in it.
 */
export async function findReply(id: string, locale: InterfaceLanguage) {
  const round = await findFollowUp(null, id, locale);
  if (!round || round.items.length === 0) return null;
  const ids = round.items.flatMap(({ recommendation }) => recommendation?.id ?? []);
  const records = await listRecords(null, ids, locale);
  const plans = await reading(null, (reader) =>
    reader.recommendation.findMany({ where: { id: { in: ids } }, select: { id: true, ...plannedFields(null) } }),
  );
  return {
    round,
    items: round.items.map(({ number, recommendation }) => {
      const record = records.find((one) => one.id === recommendation?.id) ?? null;
      const planned = plans.find((one) => one.id === recommendation?.id);
      const latest = record?.responses.filter(
        (one) => !record.responses.some((other) => other.bodyId === one.bodyId && other.sequence > one.sequence),
      );
      return {
        number,
        record: record && {
          reference: record.reference,
          heading: record.heading,
          text: record.text.shown,
          limbs: record.limbs.map(({ label, text }) => ({ label: label ?? "", text: text.shown?.text ?? "" })),
          responses: (latest ?? []).flatMap(({ body, current, publishedAt, reforms, evidence }) =>
            current ? [{ body: body.name, current, publishedAt, reforms, evidence }] : [],
          ),
        },
        plans: planned ? presentPlans(planned, locale) : null,
      };
    }),
  };
}

export type FollowUpReply = NonNullable<Awaited<ReturnType<typeof findReply>>>;
