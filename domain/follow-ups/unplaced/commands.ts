import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { sessionOf } from "@/domain/documents/locking/grades/rules";
import { NotFound, RuleBroken } from "@/domain/errors";
import type { Placing } from "@/domain/follow-ups/unplaced/schema";
import { putGrade } from "@/domain/grading";
import { present } from "@/domain/keeping";
import { now } from "@/lib/clock";
import { dayOrNull, today } from "@/lib/day";

/** Gives a grade of a locked report its place by hand, or puts down why it has none. */
export function settleGrade(actor: Actor, { unplacedId: id, place, gradeId, note }: Placing): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = present(
      await tx.unplacedGrade.findUnique({
        where: { id },
        include: { document: { select: { symbol: true, language: true, adoptedOn: true, distributedOn: true } } },
      }),
    );
    authorize("followUp.settle", before);
    const { document, cycleId, documentId, paragraphId, paragraph, grade } = before;
    const settled = { settledAt: now(), settledById: actor.id, settledNote: note };
    const { count } = await tx.unplacedGrade.updateMany({ where: { id, settledAt: null }, data: settled });
    if (count === 0) throw new RuleBroken("alreadyDone");
    const [recommendationId = "", limbId = ""] = place.split(" ");
    if (recommendationId !== "") {
      const ours = await tx.recommendation.findFirst({ where: { id: recommendationId, cycleId }, select: { id: true } });
      if (!ours) throw new NotFound();
      const dated = dayOrNull(document.adoptedOn ?? document.distributedOn);
      await putGrade(tx, {
        recommendationId,
        limbId: limbId || null,
        voice: "COMMITTEE",
        gradeId,
        language: document.language,
        saidOn: dated === null || dated > today() ? today() : dated,
        session: sessionOf(document.symbol),
        documentId,
        paragraphId,
        paragraph,
      });
    }
    await record({ before: { id, grade, paragraph }, after: { id, grade, paragraph, recommendationId, limbId, note } });
  });
}
