import { Inflate } from "fflate";
import { TableRefused } from "@/lib/table";

export interface ZipEntry {
  name: string;
  /** In bytes, once inflated, as the file itself says. */
  size: number;
  inflate: () => Generator<Uint8Array>;
  /** As it lies in the file: its bytes, how they are packed (0 not at all, 8 deflated), and the checksum of what they hold. */
  packed: () => { method: number; checksum: number; bytes: Uint8Array };
}

const maxEntries = 5_000;
const maxTotal = 2_000_000_000;
const maxRatio = 250;
/** Small parts are harmless whatever their ratio. */
const smallPart = 1024 * 1024;
const step = 64 * 1024;

/**
 * The entries of a zip file by name, to be inflated piece by piece. What an entry declares is checked before anything
 * is inflated, and one that holds more than it declared is refused on the way.
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  const { count, offset } = directoryOf(view);
  let at = offset;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new TableRefused("unreadable");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const found = {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    };
    total += found.size;
    if (total > maxTotal || (found.size > smallPart && found.size > found.packed * maxRatio)) throw new TableRefused("tooLarge");
    if (entries.has(name)) throw new TableRefused("unreadable");
    entries.set(name, {
      name,
      size: found.size,
      inflate: () => inflate(bytes, view, found),
      packed: () => ({ method: found.method, checksum: found.checksum, bytes: bytes.subarray(...bordersOf(bytes, view, found)) }),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory stands at the end, before a comment of at most 64 KB. */
function directoryOf(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    if (count > maxEntries) throw new TableRefused("tooLarge");
    return { count, offset: view.getUint32(at + 16, true) };
  }
  throw new TableRefused("unreadable");
}

type Place = { isEncrypted: boolean; method: number; checksum: number; packed: number; size: number; start: number };

/** Where the contents of an entry begin and end. */
function bordersOf(bytes: Uint8Array, view: DataView, { isEncrypted, method, packed, start }: Place): [from: number, end: number] {
  if (isEncrypted || (method !== 0 && method !== 8) || start + 30 > bytes.length) throw new TableRefused("unreadable");
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw new TableRefused("unreadable");
  return [from, from + packed];
}

function* inflate(bytes: Uint8Array, view: DataView, place: Place): Generator<Uint8Array> {
  const [from, end] = bordersOf(bytes, view, place);
  const { method, size } = place;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => pieces.push(piece));
  for (let at = from; at < end; at += step) {
    const piece = bytes.subarray(at, Math.min(at + step, end));
    if (method === 0) pieces.push(piece);
    else inflater.push(piece, at + step >= end);
    length += pieces.reduce((sum, { length: more }) => sum + more, 0);
    if (length > size) throw new TableRefused("tooLarge");
    yield* pieces;
    pieces = [];
  }
  if (length !== size) throw new TableRefused("unreadable");
}
