import type { Change } from "@/domain/change";
import { offeredOn } from "@/domain/follow-ups/rules";
import { claimRound, findRound, type FoundStep, type Happened, newsOf, takeStep } from "@/domain/follow-ups/steps/commands";
import type { Language } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";

type Tx = Change["tx"];
type Report = { id: string; cycleId: string; on: Day; session: string | null; language: Language; grades: readonly string[] };

/**
 * Moves the round of a review on when a report that grades it is locked: to where its procedure says that grades lead, and where all
 * of them say that no reply came, to where that leads. Tells the step; null where no round waits for grades on that day.
 */
export async function moveByReport(tx: Tx, report: Report) {
  const last = await tx.followUp.findFirst({ where: { cycleId: report.cycleId }, orderBy: { number: "desc" }, select: { id: true } });
  if (!last || report.grades.length === 0) return null;
  const found = await findRound(tx, last.id);
  const latest = found.round.taken.at(-1)?.on;
  if (latest !== undefined && report.on < latest) return null;
  const offered = offeredOn(found.machine, found.round, report.on);
  const isNoReply = (step: FoundStep) => step.grades.length > 0 && report.grades.every((grade) => step.grades.includes(grade));
  const step = offered.find(isNoReply) ?? offered.find(({ requires, fromId, toId }) => requires.includes("GRADES") && fromId !== toId);
  if (!step) return null;
  await claimRound(tx, found, found.version);
  const { session, language } = report;
  const happened: Happened = {
    on: report.on,
    documentId: report.id,
    source: "",
    session: session ?? "",
    language,
    attestation: "VERIFIED",
  };
  await takeStep(tx, found, step, happened);
  return { step: step.code, news: await newsOf(tx, found) };
}
