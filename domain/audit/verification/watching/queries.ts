import { isOverdue } from "@/domain/audit/verification/watching/rules";
import type { CheckpointView } from "@/domain/audit/verification/watching/schema";
import { reading } from "@/domain/reading";
import { now } from "@/lib/clock";

const pageSize = 50;

/** What everybody sees of the signing: how far it has come, whether it goes on, by which keys, and each checkpoint. */
export function inspectSigning({ before }: CheckpointView) {
  return reading(null, async (reader) => {
    const [watch, keys, found, newest, head] = await Promise.all([
      reader.auditWatch.findUniqueOrThrow({ where: { id: 1 } }),
      reader.auditKey.findMany({ orderBy: { id: "desc" } }),
      reader.auditCheckpoint.findMany({
        ...(before !== undefined && { where: { seq: { lt: before } } }),
        orderBy: { seq: "desc" },
        take: pageSize + 1,
      }),
      reader.auditCheckpoint.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, signedAt: true } }),
      reader.logLink.aggregate({ _max: { seq: true } }),
    ]);
    const checkpoints = found.slice(0, pageSize);
    const last = newest?.seq ?? watch.afterSeq;
    const unsigned = (head._max.seq ?? last) - last;
    return {
      newest,
      unsigned: Number(unsigned > 0n ? unsigned : 0n),
      behindSince: isOverdue(watch, now()) ? watch.lookedAt : null,
      keys,
      checkpoints,
      older: found.length > pageSize ? checkpoints.at(-1)?.seq.toString() : undefined,
    };
  });
}

export type Signing = Awaited<ReturnType<typeof inspectSigning>>;
