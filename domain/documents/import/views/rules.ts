import { findArticles } from "../articles/rules";
import { findDates } from "../dates/rules";
import type { ParagraphType, ProposedViews } from "../schema";

interface Line {
  kind: string;
  type: string;
  text: string;
}

/** "Views adopted by the Committee under article 5 (4) …", whatever stands before it. */
export const isViewsTitle = (text: string) =>
  text.length <= 400 &&
  /^\W{0,5}(?:views (?:adopted by the committee|of the (?:human rights )?committee)|соображения(?:,)? (?:принятые )?комитет)/iu.test(text);

const violates =
  /\bis of the view that\b[^]*\bviolations?\b|\b(?:facts|information)\b[^]{0,120}\b(?:disclose|reveal|amount to)\b[^]{0,80}\bviolations?\b|(?:считает|полагает|приходит к (?:мнению|выводу))[^]*нарушени/iu;
const operative =
  /\bacting under\b|\bacting in accordance with\b|\bfacts before it\b|действуя (?:в соответствии|на основании|согласно)|представленные (?:ему|на его рассмотрение) факты/iu;
const obliges =
  /\bunder an obligation\b|\beffective remedy\b|\bobligation to (?:provide|make|take)\b|обязан\p{L}{1,3} (?:предоставить|обеспечить|принять)|эффективн\p{L}{2,3} средств\p{L}{1,2} правовой защиты/iu;
const term = /\bwithin (\d{2,3}) days\b|в течение (\d{2,3}) дней/iu;

/** What a paragraph of Views does: only the last part of them asks anything of the State. */
export function typeInViews(text: string, number: string | null): ParagraphType {
  if (term.test(text) && /\binformation\b|информаци/iu.test(text)) return "FOLLOW_UP";
  if (operative.test(text) && violates.test(text)) return "VIOLATION";
  if (obliges.test(text) && /^\W*(?:in accordance with|pursuant to|under|accordingly|в соответствии|согласно|на основании)/iu.test(text))
    return "REMEDY";
  return number !== null && /^1(?:\.\d{1,2})?$/u.test(number) ? "INTRODUCTION" : "OTHER";
}

const labels: [Exclude<keyof ProposedViews, "violated" | "termDays">, RegExp][] = [
  ["communication", /^communications?\s+nos?\.\s*/iu],
  ["communication", /^сообщени[ея]\s+№{1,2}\s*/iu],
  ["author", /^(?:communication )?submitted by\s*:\s*/iu],
  ["author", /^(?:сообщение )?представлен\p{L}{1,3}\s*:\s*/iu],
  ["adopted", /^date of (?:the )?(?:adoption of (?:the )?views|present views|views)\s*:\s*/iu],
  ["adopted", /^дата (?:принятия (?:настоящих )?соображений|соображений)\s*:\s*/iu],
  ["claimed", /^articles? of the (?:covenant|convention)\s*:\s*/iu],
  ["claimed", /^стать[ия] (?:пакта|конвенции)\s*:\s*/iu],
];

/** The facts of a case from its title page and its last paragraphs; what is not said there stays empty. */
export function readViews(paragraphs: readonly Line[]): ProposedViews {
  const start = paragraphs.findIndex(({ kind }) => kind === "PARAGRAPH");
  const front = paragraphs.slice(0, start === -1 ? paragraphs.length : start).map(({ text }) => text.trim());
  const said = (wanted: keyof ProposedViews): string | null => {
    for (const [place, line] of front.entries())
      for (const [fact, label] of labels) {
        if (fact !== wanted || !label.test(line)) continue;
        // In a table the value stands in the next cell.
        return line.replace(label, "").trim() || (front[place + 1] ?? null);
      }
    return null;
  };
  const texts = (type: string) => paragraphs.filter((paragraph) => paragraph.type === type).map(({ text }) => text);
  const days = texts("FOLLOW_UP")
    .map((text) => term.exec(text))
    .find(Boolean);

  return {
    communication: (said("communication") ?? front.join(" ")).match(/(?:^|№|\bno\.)\s?(\d{1,5}\/\d{4})/iu)?.[1] ?? null,
    author: said("author"),
    adopted: findDates(said("adopted") ?? "")[0]?.to ?? null,
    claimed: articlesIn(said("claimed") ?? ""),
    violated: [...new Set(texts("VIOLATION").flatMap(violatedIn))],
    termDays: days ? Number(days[1] ?? days[2]) : null,
  };
}

const articlesIn = (list: string): string[] => findArticles(`(arts. ${list})`).articles;

/** "… a violation by the State party of articles 9 (1), 19 and 21 of the Covenant". */
function violatedIn(text: string): string[] {
  const said = text.slice(Math.max(0, text.search(/violations?\b|нарушени/iu)));
  return [
    ...said.matchAll(
      /(?:articles?|стат\p{L}{1,3})\s(\d[^A-Za-zА-Яа-я]*(?:(?:and|и|read alone and in conjunction with|in conjunction with|alone|or|bis|[a-z](?=\)))[^A-Za-zА-Яа-я]*)*)/giu,
    ),
  ].flatMap(([, list = ""]) => articlesIn(list.replace(/[\s,;.(]+$/u, "").replace(/\s(?:and|и|or)$/u, "")));
}
