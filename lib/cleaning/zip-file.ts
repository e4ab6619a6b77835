import { crc32, deflateRawSync } from "node:zlib";

export type PackedEntry = { name: string; method: number; checksum: number; size: number; bytes: Uint8Array };

/** An entry of new contents. */
export function pack(name: string, contents: Uint8Array): PackedEntry {
  const deflated = deflateRawSync(contents);
  return { name, method: 8, checksum: crc32(contents), size: contents.length, bytes: deflated };
}

const inUtf8 = 0x0800;
const version = 20;
/** Dates tell when somebody worked; a zip file cannot leave them out. */
const firstDay = 0x21;

/** A zip file of these entries in this order, with nothing before, between or after them. */
export function zipFile(entries: readonly PackedEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    common(entry, name.length).copy(head, 4);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50);
    line.writeUInt16LE(version, 4);
    common(entry, name.length).copy(line, 6);
    line.writeUInt32LE(at, 42);
    pieces.push(head, name, entry.bytes);
    directory.push(line, name);
    at += head.length + name.length + entry.bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** What the entry itself and its line in the directory say alike. */
function common({ method, checksum, size, bytes }: PackedEntry, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version);
  fields.writeUInt16LE(inUtf8, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
