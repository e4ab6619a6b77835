import type { Actor } from "@/domain/actor";
import { visibleEvidence } from "@/domain/visibility";
import { type Reader, reading } from "@/domain/reading";
import type { Prisma } from "@/generated/prisma/client";
import { dayOrNull } from "@/lib/day";
import { isId } from "@/lib/ids";

/** A file that this person may see; null when there is none, or none for them. */
export async function findEvidenceFile(actor: Actor | null, id: string) {
  if (!isId(id)) return null;
  const found = await reading(actor, (reader) =>
    reader.evidence.findFirst({
      where: { AND: [{ id, fileHash: { not: null } }, visibleEvidence(actor)] },
      select: { fileName: true, fileHash: true, mediaType: true, size: true },
    }),
  );
  if (!found?.fileHash || !found.fileName || !found.mediaType || found.size === null) return null;
  return { name: found.fileName, hash: found.fileHash, mediaType: found.mediaType, size: found.size };
}

const select = {
  id: true,
  kind: true,
  title: true,
  datedOn: true,
  visibility: true,
  url: true,
  fileName: true,
  fileHash: true,
  size: true,
  periodFrom: true,
  periodTo: true,
  language: true,
  description: true,
  origin: true,
  expiresOn: true,
  findings: true,
  lineId: true,
  replacedAt: true,
  addedAt: true,
} satisfies Prisma.EvidenceSelect;

/** What a response rests on as far as this reader may see it, earlier versions with it. */
export const evidenceOf = (actor: Actor | null) =>
  ({
    where: { AND: [visibleEvidence(actor), { removedAt: null }] },
    select,
    orderBy: [{ datedOn: "desc" }, { addedAt: "desc" }],
  }) satisfies Prisma.Response$evidenceArgs;

type Stored = Prisma.EvidenceGetPayload<{ select: typeof select }>;

/** Each piece that is shown, with the versions before it, the latest first. */
export function withEarlierVersions(pieces: readonly Stored[]) {
  return pieces
    .filter(({ replacedAt }) => replacedAt === null)
    .map(({ replacedAt: _, lineId, ...piece }) => ({
      ...dated(piece),
      lineId,
      earlier: pieces
        .filter((other) => other.replacedAt !== null && other.lineId === lineId)
        .map(({ id, title, url, fileName, size, addedAt }) => ({ id, title, url, fileName, size, addedAt }))
        .toSorted((one, other) => Number(other.addedAt) - Number(one.addedAt)),
    }));
}
export type ShownEvidence = ReturnType<typeof withEarlierVersions>[number];

const dated = <Piece extends Pick<Stored, "datedOn" | "periodFrom" | "periodTo" | "expiresOn">>(piece: Piece) => ({
  ...piece,
  datedOn: dayOrNull(piece.datedOn) ?? "",
  periodFrom: dayOrNull(piece.periodFrom),
  periodTo: dayOrNull(piece.periodTo),
  expiresOn: dayOrNull(piece.expiresOn),
});

type OfResponse = { id: string; recommendationId: string; bodyId: string; sequence: number };

/** What a later response of the body shows instead of these pieces, by the piece; what it only took over says nothing new. */
export async function findSuperseding(reader: Reader, actor: Actor | null, response: OfResponse, pieces: readonly ShownEvidence[]) {
  const { recommendationId, bodyId, sequence } = response;
  const later = await reader.evidence.findMany({
    where: {
      AND: [visibleEvidence(actor), { lineId: { in: pieces.map(({ lineId }) => lineId) }, removedAt: null, replacedAt: null }],
      response: { recommendationId, bodyId, sequence: { gt: sequence } },
    },
    select: { id: true, lineId: true, title: true, url: true, fileName: true, fileHash: true, size: true },
    orderBy: { response: { sequence: "asc" } },
  });
  const isOther = (piece: ShownEvidence, { url, fileHash }: (typeof later)[number]) => url !== piece.url || fileHash !== piece.fileHash;
  return Object.fromEntries(
    pieces.flatMap((piece) => {
      const superseding = later.findLast((one) => one.lineId === piece.lineId && isOther(piece, one));
      return superseding ? [[piece.id, superseding]] : [];
    }),
  );
}
export type Superseding = Awaited<ReturnType<typeof findSuperseding>>;
