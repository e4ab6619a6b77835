import { checkpointLine, keyLine, logHead, logLine, type PublicLink } from "@/domain/audit/log/rules";
import { type Reader, reading } from "@/domain/reading";
import { env } from "@/lib/env";

/** The public log as lines of JSON: its beginning, and then every entry there is when it is asked for, in pieces. */
export async function* logLines(): AsyncGenerator<string[]> {
  yield [logHead(env.APP_URL, await reading(null, findBeginning))];
  for (let after = 0n; ;) {
    const piece = await reading(null, (reader) => listLinks(reader, after));
    yield piece.map(logLine);
    const last = piece.at(-1);
    if (!last || piece.length < pieceSize) return;
    after = last.seq;
  }
}

const pieceSize = 2000;

/** Entries of before there was a public log are not in it; it goes on after the last of them. */
export async function findBeginning(reader: Reader): Promise<{ seq: bigint; hash: string }> {
  const { afterSeq: seq, afterHash: hash } = await reader.auditWatch.findUniqueOrThrow({ where: { id: 1 } });
  return { seq, hash };
}

export const listLinks = (reader: Reader, after: bigint, limit = pieceSize): Promise<PublicLink[]> => reader.$queryRaw<PublicLink[]>`
  SELECT l.seq, l.sealed, l.said, l.hash,
    CASE WHEN s.seq IS NOT NULL THEN jsonb_build_object('salt', s.salt, 'content', s.content) END AS statement
  FROM log_link l LEFT JOIN log_statement s ON s.seq = l.seq AND s.hidden_at IS NULL
  WHERE l.seq > ${after} ORDER BY l.seq LIMIT ${limit}`;

/** Every key and every checkpoint as lines, or the one checkpoint of an entry; null where there is none. */
export async function checkpointLines(seq?: bigint): Promise<string[] | null> {
  return reading(null, async (reader) => {
    const checkpoints = await reader.auditCheckpoint.findMany({
      ...(seq !== undefined && { where: { seq } }),
      orderBy: { seq: "asc" },
      omit: { isLate: true },
    });
    if (seq !== undefined && checkpoints.length === 0) return null;
    const keys = seq === undefined ? await reader.auditKey.findMany({ orderBy: { id: "asc" } }) : [];
    return [...keys.map(keyLine), ...checkpoints.map(checkpointLine)];
  });
}
