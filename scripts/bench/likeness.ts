import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { type Comparable, rankByLikeness } from "@/domain/recommendations/likeness/rules";
import { readCsv } from "@/lib/read-csv";
import { table } from "./report.ts";

/** By number only: which recommendations of 2014 a person who read both lists finds to be repeated in 2019. */
const repeats = JSON.parse(readFileSync(new URL("likeness-expected.json", import.meta.url), "utf8")) as Record<string, string>;
const places = [1, 3, 10];

/** How often a known repeat stands among the first suggestions. */
export async function measureLikeness(folder: string): Promise<string> {
  const [earlier, later] = [await read(path.join(folder, "slovenia_2014.csv")), await read(path.join(folder, "slovenia_2019.csv"))];
  const began = performance.now();
  const found = Object.entries(repeats).map(([number, wanted]) => {
    const subject = later.find(({ id }) => id === number);
    if (!subject) throw new Error(`There is no ${number} in the later list.`);
    return rankByLikeness(subject, earlier, earlier.length).findIndex(({ id }) => wanted.split(" ").includes(id)) + 1;
  });
  const milliseconds = (performance.now() - began) / found.length;
  const among = (place: number) => found.filter((at) => at > 0 && at <= place).length;
  return table(
    [
      "known repeats of 2014 in 2019",
      "candidates",
      ...places.map((place) => (place === 1 ? "first" : `among the first ${place}`)),
      "ms each",
    ],
    [
      [
        found.length,
        earlier.length,
        ...places.map((place) => `${among(place)} (${Math.round((among(place) / found.length) * 100)} %)`),
        milliseconds.toFixed(0),
      ],
    ],
  );
}

/** Number and words of each recommendation of a list; nothing else is compared, as where nobody has classified them yet. */
async function read(file: string): Promise<Comparable[]> {
  const found: Comparable[] = [];
  for await (const { cells } of readCsv(createReadStream(file, "utf8")))
    found.push({ id: String(cells[0] ?? ""), text: String(cells[1] ?? ""), articles: [], terms: [] });
  return found.slice(1);
}
