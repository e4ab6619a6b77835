import { type Cleaned, FileRefused, type Finding } from "@/lib/cleaning/cleaned";

const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
const textAt = (segment: Uint8Array, length: number) => String.fromCharCode(...segment.subarray(4, 4 + length));

/** Colours are read with these; every other segment of an application tells of the camera, the place, the program or its user. */
const isNeeded = (marker: number, segment: Uint8Array) =>
  (marker === 0xe0 && textAt(segment, 5) === "JFIF\0") ||
  (marker === 0xe2 && textAt(segment, 12) === "ICC_PROFILE\0") ||
  (marker === 0xee && textAt(segment, 5) === "Adobe");

/** A JPEG with nothing in it but its picture, the right way up. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const findings = new Set<Finding>();
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw new FileRefused("damaged");
    if (marker === endOfImage) break;
    const end = at + 2 + (at + 4 <= bytes.length ? view.getUint16(at + 2) : Infinity);
    if (end > bytes.length || end < at + 4) throw new FileRefused("damaged");
    const segment = bytes.subarray(at, end);
    if ((isApplication(marker) && !isNeeded(marker, segment)) || marker === comment) {
      findings.add("PICTURE_DATA");
      const turned = marker === 0xe1 ? orientationOf(segment) : 1;
      if (turned > 1 && turned <= 8) kept.push(orientation(turned));
    } else kept.push(segment);
    at = end;
    if (marker !== startOfScan) continue;
    const scanned = at;
    at = endOfScan(bytes, at);
    kept.push(bytes.subarray(scanned, at));
  }
  kept.push(bytes.subarray(at, at + 2));
  if (at + 2 < bytes.length) findings.add("APPENDED_DATA");
  return { bytes: Buffer.concat(kept), findings: [...findings] };
}

/** The picture itself goes on to the next marker that does not belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at;
  }
  throw new FileRefused("damaged");
}

const orientationTag = 0x0112;

/** How the camera was held, from the first directory of the EXIF data; 1 where that cannot be read. */
function orientationOf(segment: Uint8Array): number {
  if (textAt(segment, 6) !== "Exif\0\0" || segment.length < 18) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry + 12 <= tiff.byteLength && entry < directory + 2 + count * 12; entry += 12)
    if (tiff.getUint16(entry, isLittle) === orientationTag) return tiff.getUint16(entry + 8, isLittle);
  return 1;
}

/** EXIF data that say how the camera was held, and nothing else. */
const orientation = (value: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0],
  ]);
