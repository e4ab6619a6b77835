import { crc32 } from "node:zlib";

import { type Cleaned, FileRefused, type Finding } from "@/lib/cleaning/cleaned";

const signatureLength = 8;
/** Chunks that decide what the picture looks like; whatever else a chunk holds, it is not the picture. */
const drawing = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"]);
/** More than any camera or scanner makes; opening such a picture stops the reader's machine. */
const mostPixels = 200_000_000;

/** A PNG with nothing in it but its picture. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, signatureLength)];
  const findings = new Set<Finding>();
  let at = signatureLength;
  for (let name = ""; name !== "IEND";) {
    if (at + 12 > bytes.length) throw new FileRefused("damaged");
    const end = at + 12 + view.getUint32(at);
    name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === signatureLength) !== (name === "IHDR")) throw new FileRefused("damaged");
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw new FileRefused("damaged");
    if (name === "IHDR" && view.getUint32(at + 8) * view.getUint32(at + 12) > mostPixels) throw new FileRefused("tooComplex");
    if (drawing.has(name)) kept.push(bytes.subarray(at, end));
    else findings.add("PICTURE_DATA");
    at = end;
  }
  if (at < bytes.length) findings.add("APPENDED_DATA");
  return { bytes: Buffer.concat(kept), findings: [...findings] };
}
