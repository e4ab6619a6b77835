import type { Actor } from "@/domain/actor";
import { type Change, change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { isBefore } from "@/domain/recommendations/recurrence/rules";
import type { Relation, Unrelation } from "@/domain/recommendations/recurrence/schema";
import { RelationKind } from "@/domain/vocabulary";
import { now } from "@/lib/clock";

type Tx = Change["tx"];

/** Decides how a later recommendation stands to an earlier one, or that the two are different; decided once more, it takes the place of what was decided. */
export function relateRecommendations(actor: Actor, { fromId, toId, kind, note, version }: Relation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const [later, earlier] = [await find(tx, fromId), await find(tx, toId)];
    if (!later || !earlier) throw new NotFound();
    authorize("recommendation.relate", later);
    if (later.archivedAt) throw new RuleBroken("recordArchived");
    if (fromId === toId) throw new RuleBroken("relatedToItself");
    if (later.stateId !== earlier.stateId) throw new RuleBroken("relatedElsewhere");
    if (isBefore(madeOf(later), madeOf(earlier))) throw new RuleBroken("relatedBackwards");

    await holdRelations(tx);
    const known = await tx.recommendationRelation.findUnique({ where: { fromId_toId: { fromId, toId } }, select: decision });
    if ((known?.version ?? 0) !== version) throw new Outdated({ version: known?.version ?? 0, theirs: known ? { kind: known.kind } : {} });
    if (known && known.kind === kind && (known.note ?? "") === note) throw new RuleBroken("nothingChanges");
    if (!known && (await leadsBack(tx, fromId, toId))) throw new RuleBroken("relatedInCircle");

    const data = { kind, note: note || null, decidedById: actor.id, decidedAt: now() };
    if (known) {
      await tx.recommendationRelation.updateMany({ where: { fromId, toId, version }, data: { ...data, version: { increment: 1 } } });
    } else {
      await tx.recommendationRelation.createMany({ data: { fromId, toId, ...data } });
    }
    if (kind !== RelationKind.UNRELATED) await tell(tx, actor, "RELATED", later, earlier);
    else if (known) await tell(tx, actor, "UNRELATED", later, earlier);
    await record({ before: known && named(later, earlier, known), after: named(later, earlier, { kind, note: note || null }) });
  });
}

/** Takes a decision back: the two may be suggested to each other again. */
export function unrelateRecommendations(actor: Actor, { fromId, toId, version }: Unrelation): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const [later, earlier] = [await find(tx, fromId), await find(tx, toId)];
    const known = await tx.recommendationRelation.findUnique({ where: { fromId_toId: { fromId, toId } }, select: decision });
    if (!later || !earlier) throw new NotFound();
    authorize("recommendation.unrelate", later);
    if (later.archivedAt) throw new RuleBroken("recordArchived");
    if (!known) throw new NotFound();

    const { count } = await tx.recommendationRelation.deleteMany({ where: { fromId, toId, version } });
    if (count === 0) throw new Outdated({ version: known.version, theirs: { kind: known.kind } });
    if (known.kind !== RelationKind.UNRELATED) await tell(tx, actor, "UNRELATED", later, earlier);
    await record({ before: named(later, earlier, known) });
  });
}

const decision = { kind: true, note: true, version: true } as const;

const find = (tx: Tx, id: string) =>
  tx.recommendation.findUnique({
    where: { id },
    select: {
      id: true,
      stateId: true,
      reference: true,
      archivedAt: true,
      cycle: { select: { mechanismId: true, ordinal: true } },
      document: { select: { adoptedOn: true, distributedOn: true } },
    },
  });

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const madeOf = ({ cycle, document }: Found) => ({ ...cycle, on: document.adoptedOn ?? document.distributedOn });

/** One at a time, as the database itself insists: two people together could close a circle that neither sees. */
const holdRelations = (tx: Tx): Promise<unknown> =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('recommendation_relation', 0))::text`;

async function leadsBack(tx: Tx, fromId: string, toId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ is: boolean }[]>`
    WITH RECURSIVE earlier (id) AS (
      SELECT ${toId}::uuid
      UNION SELECT r.to_id FROM recommendation_relation r JOIN earlier ON r.from_id = earlier.id
    ) SELECT EXISTS (SELECT FROM earlier WHERE id = ${fromId}::uuid) AS is`;
  return found?.is ?? false;
}

/** Both recommendations tell of it in their history, each naming the other. */
const tell = (tx: Tx, actor: Actor, kind: "RELATED" | "UNRELATED", later: Found, earlier: Found): Promise<unknown> =>
  tx.historyEntry.createMany({
    data: [
      { recommendationId: later.id, kind, note: earlier.reference, actorId: actor.id, at: now() },
      { recommendationId: earlier.id, kind, note: later.reference, actorId: actor.id, at: now() },
    ],
  });

const named = (later: Found, earlier: Found, { kind, note }: { kind: RelationKind; note: string | null }) => ({
  id: later.id,
  reference: later.reference,
  earlier: earlier.reference,
  kind,
  note,
});
