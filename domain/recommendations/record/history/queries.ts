import type { Actor } from "@/domain/actor";
import { nameIn, readWords } from "@/domain/names/rules";
import { findStandIns } from "@/domain/people/delegations/queries";
import type { Reader } from "@/domain/reading";
import { visibleHistory } from "@/domain/visibility";
import type { InterfaceLanguage } from "@/domain/vocabulary";

const most = 200;

/** What happened to a recommendation, the latest first, as far as this reader may know it, and who did it in whose place. */
export async function listHistory(reader: Reader, actor: Actor | null, recommendationId: string, locale: InterfaceLanguage) {
  const history = await reader.historyEntry.findMany({
    where: { AND: [{ recommendationId }, visibleHistory(actor)] },
    select: {
      id: true,
      kind: true,
      status: true,
      at: true,
      note: true,
      responseVersion: true,
      responseId: true,
      body: { select: { names: true } },
    },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: most,
  });
  const standIns = await findStandIns(reader, actor, recommendationId);
  return history.map(({ body, ...entry }) => ({
    ...entry,
    body: body && nameIn(readWords(body.names), locale),
    standIn: standIns.get(entry.id) ?? null,
  }));
}
