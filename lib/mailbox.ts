import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { env } from "@/lib/env";

/** A mail that was left as a file because no server is named. */
export type Letter = { id: string; at: Date; to: string; subject: string; text: string };

/** The letters that lie below the storage directory, the newest first. */
export async function readLetters(most: number, isWanted: (letter: Letter) => boolean): Promise<Letter[]> {
  const directory = path.join(env.STORAGE_DIRECTORY, "mail");
  const files = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
  const letters: Letter[] = [];
  for (const file of files.toReversed()) {
    if (letters.length === most) break;
    const letter = parseLetter(file.slice(0, -".eml".length), await readFile(path.join(directory, file), "utf8"));
    if (isWanted(letter)) letters.push(letter);
  }
  return letters;
}

/** Reads what lib/mail.ts writes: a head whose lines may be folded, and a text in base64. */
function parseLetter(id: string, source: string): Letter {
  const [head = "", body = ""] = source.split(/\r\n\r\n/);
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const header = (name: string) => decoded(lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "");
  return {
    id,
    at: new Date(header("Date")),
    to: header("To"),
    subject: header("Subject"),
    text: Buffer.from(body, "base64").toString("utf8"),
  };
}

/** Undoes RFC 2047: words that follow each other are one text, and may part a letter between them. */
function decoded(value: string): string {
  return value.replace(/=\?UTF-8\?[BQ]\?[^?]*\?=(?: =\?UTF-8\?[BQ]\?[^?]*\?=)*/gi, (words) =>
    Buffer.concat(
      [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, way, text = ""]) =>
        way?.toUpperCase() === "B"
          ? Buffer.from(text, "base64")
          : Buffer.from(
              text.replaceAll("_", " ").replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              "latin1",
            ),
      ),
    ).toString("utf8"),
  );
}
