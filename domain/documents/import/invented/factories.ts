import { type Committee, committeeCodes, concernTitles, type Generation, type Layout, layouts } from "./committees/factories";
import { flat, type InventedLimb, labelFor, labels, romanFor, type Style } from "./limbs/factories";
import { englishPhrases } from "./phrases/english/factories";
import type { Phrases } from "./phrases/factories";
import { russianPhrases } from "./phrases/russian/factories";
import { type InventedLanguage, type Matter, matters } from "./words/factories";

/** One line or group of lines of an invented document, as its author means it. */
export type Block =
  | { is: "front" | "heading" | "note" | "noise"; text: string }
  | { is: "section" | "cluster"; mark: string; text: string }
  | { is: "paragraph"; number: string | null; text: string; limbs: InventedLimb[] };

export interface Expected {
  /** "6(a) RECOMMENDATION | Silent vigils | 3,8": number and label, type, heading, articles. */
  paragraphs: string[];
  /** "6←5 SPLIT (a)(b) follow-up". */
  pairs: string[];
  followUp: { paragraphs: string[]; dueOn: string | null; nextReportOn: string | null };
  warnings: string[];
  /** Numbers of paragraphs with their marks. */
  marks: string[];
}

export interface InventedDocument {
  name: string;
  committee: Committee;
  generation: Generation;
  language: InventedLanguage;
  blocks: Block[];
  expected: Expected;
}

const allPhrases: Record<InventedLanguage, Phrases> = { en: englishPhrases, ru: russianPhrases };

/** Concluding observations as this committee laid them out then, about an invented State; the same every time. */
function anInventedDocument(committee: Committee, generation: Generation, language: InventedLanguage): InventedDocument {
  const layout = layouts[committee][generation];
  const words = allPhrases[language];
  const writer = new Writer(committee, generation, language, layout, words);
  writer.write();
  return {
    name: `${committee} ${generation} ${language}`,
    committee,
    generation,
    language,
    blocks: writer.blocks,
    expected: writer.expected,
  };
}

/** One document for every committee, layout and language. */
export const inventedDocuments = (): InventedDocument[] =>
  committeeCodes.flatMap((committee) =>
    (["old", "new"] as const).flatMap((generation) =>
      (["en", "ru"] as const).map((language) => anInventedDocument(committee, generation, language)),
    ),
  );

/** Writes the document and, beside it, what the importer should find. */
class Writer {
  blocks: Block[] = [];
  expected: Expected = {
    paragraphs: [],
    pairs: [],
    followUp: { paragraphs: [], dueOn: null, nextReportOn: null },
    warnings: [],
    marks: [],
  };
  private number = 0;
  private sections = 0;
  private heading: { text: string; articles: string[] } | null = null;
  private readonly layout: Layout;
  private readonly words: Phrases;
  private readonly committee: Committee;
  private readonly generation: Generation;
  private readonly language: InventedLanguage;

  constructor(committee: Committee, generation: Generation, language: InventedLanguage, layout: Layout, words: Phrases) {
    this.committee = committee;
    this.generation = generation;
    this.language = language;
    this.layout = layout;
    this.words = words;
  }

  write() {
    const { layout, words, committee, generation } = this;
    for (const text of words.front(committee, generation)) this.blocks.push({ is: "front", text });
    const isIntroducedFirst = layout.sections === "roman";
    if (isIntroducedFirst) this.section(words.titles.introduction);
    this.paragraph("INTRODUCTION", words.considered(committee));
    if (!isIntroducedFirst) this.section(words.titles.introduction);
    this.paragraph("INTRODUCTION", words.welcome);
    this.section(committee === "CRC" ? words.titles.progress : words.titles.positive);
    this.paragraph("POSITIVE", words.positiveLead, this.limbs([...words.positive]));
    if (layout.hasFactors) {
      this.section(words.titles.factors);
      this.paragraph("OTHER", words.factors);
    }
    this.section(concernTitles[this.language][committee][generation === "old" ? 0 : 1]);
    this.concerns();
    if (layout.hasOthers) this.others();
    this.end();
    if (generation === "new") this.blocks.push({ is: "note", text: footnotes[this.language] });
  }

  private concerns() {
    const { layout, words } = this;
    const start = committeeCodes.indexOf(this.committee);
    for (let place = 0; place < 5; place += 1) {
      if (layout.clusters !== "none" && (place === 0 || place === 3)) this.cluster(place === 0 ? 0 : 1);
      if (this.generation === "old" && place === 2) this.blocks.push({ is: "noise", text: "GE.31-42433" });
      const all = matters[this.language];
      const matter = all[(start + place) % all.length];
      if (!matter) continue;
      const isCited = layout.headings === "withArticles";
      if (layout.headings !== "none")
        this.head(isCited ? `${matter.heading} ${words.articles(matter.articles)}` : matter.heading, isCited ? matter.articles : []);
      this.pair(matter, place);
    }
  }

  /** Four ways in which a concern is answered; those that a layout does not know are written the simple way. */
  private pair(matter: Matter, place: number) {
    const { layout, words } = this;
    const isCitedAbove = layout.headings === "withArticles";
    const own = isCitedAbove ? [] : matter.articles;
    const cited = isCitedAbove ? "" : ` ${words.articles(matter.articles)}`;
    const concern = words.concern(matter.concern, place).replace(/\.$/u, `${cited}.`);
    const [first = "", second = "", third = ""] = matter.measures;
    const [detail = "", further = ""] = matter.details;
    const lead = layout.asks === "should" ? words.shouldLead : words.recommendLead(place);
    const single = layout.asks === "should" ? words.should(first) : words.recommend(first, place);

    if (layout.pairs === "inline") {
      this.inline(`${concern} ${words.also(detail)}`, place % 2 ? lead : single, place % 2 ? this.limbs(matter.measures) : [], own);
    } else if (layout.pairs === "below") {
      this.below(concern, place % 2 ? lead : single, place % 2 ? this.limbs(matter.measures) : [], own);
    } else if (place % 4 === 0) {
      const from = this.paragraph("CONCERN", `${concern} ${words.also(detail)}`, [], own);
      this.recommendation(lead, this.limbs(matter.measures), [from]);
    } else if (place % 4 === 1) {
      const from = this.paragraph("CONCERN", words.concernLead, this.limbs(matter.details));
      this.recommendation(single, [], [from]);
    } else if (place % 4 === 2 && layout.headings !== "none") {
      const concerns = [this.paragraph("CONCERN", concern, [], own), this.paragraph("CONCERN", words.concern(small(further), place + 1))];
      const nested = { label: labelFor(this.style, 1), text: second.replace(/$/u, ":"), limbs: this.limbs([third, first], "roman") };
      this.recommendation(lead, [...this.limbs([first, second]).slice(0, 1), nested], concerns);
    } else {
      const from = this.paragraph("CONCERN", concern, [], own);
      this.recommendation(single, [], [from]);
    }
  }

  private recommendation(text: string, limbs: InventedLimb[], concerns: string[]) {
    const number = this.paragraph("RECOMMENDATION", text, limbs);
    const kind = concerns.length > 1 ? "MULTI" : "SPLIT";
    this.expected.pairs.push(`${number}←${concerns.at(-1) ?? ""} ${kind} ${labels(limbs)}`.trim());
    if (kind === "MULTI") this.expected.marks.push(`${number} severalConcerns`);
  }

  /** Concern and recommendation in one paragraph, as until about 2012: the importer parts them, and says so. */
  private inline(concern: string, recommendation: string, limbs: InventedLimb[], articles: string[]) {
    const number = this.next();
    this.blocks.push({ is: "paragraph", number, text: `${concern} ${recommendation}`, limbs });
    this.merged(number, limbs, articles);
    this.expected.marks.push(`${number} mergedSplit`);
  }

  /** The recommendation without a number below its concern. */
  private below(concern: string, recommendation: string, limbs: InventedLimb[], articles: string[]) {
    const number = this.next();
    this.blocks.push({ is: "paragraph", number, text: concern, limbs: [] }, { is: "paragraph", number: null, text: recommendation, limbs });
    this.merged(number, limbs, articles);
  }

  private merged(number: string, limbs: InventedLimb[], articles: string[]) {
    this.note(number, "CONCERN", [], articles);
    this.note(number, "RECOMMENDATION", limbs, []);
    this.expected.pairs.push(`${number}←${number} MERGED ${labels(limbs)}`.trim());
  }

  private others() {
    if (this.generation === "new") {
      this.section(this.words.titles.others);
      this.head(this.words.headings.other, []);
    }
    const number = this.paragraph("RECOMMENDATION", this.words.other);
    this.expected.pairs.push(`${number}←null RECOMMENDATION_ONLY`);
    this.expected.marks.push(`${number} noConcern`);
  }

  private end() {
    const { layout, words, committee } = this;
    const isUnderHeadings = layout.ending === "headings";
    const isRomanChild = committee === "CRC" && layout.sections === "roman";
    if (layout.ending === "section") this.section(isRomanChild ? words.titles.implementation : words.titles.ending);
    if (isUnderHeadings && layout.followUp !== "none") this.head(words.headings.followUp, []);
    this.followUp();
    if (committee === "CERD" && isUnderHeadings) {
      this.head(words.headings.importance, []);
      this.paragraph("FOLLOW_UP", words.importance("8"));
    }
    if (isUnderHeadings) this.head(words.headings.dissemination, []);
    this.paragraph("DISSEMINATION", words.disseminate);
    if (isUnderHeadings) this.head(words.headings.next, []);
    this.paragraph("FOLLOW_UP", words.next);
    this.expected.followUp.nextReportOn = "2038-07-20";
  }

  /** The first and the third recommendation are selected; of the first only its first limb, where it has some. */
  private followUp() {
    const { layout, words, committee, expected } = this;
    const [first = "", , second = ""] = expected.pairs.map((pair) => pair.split("←")[0] ?? "");
    const label = labelFor(this.style, 0);
    const limb = this.generation === "new" && expected.pairs[0]?.includes(label) ? label : "";
    if (layout.followUp !== "none")
      this.paragraph("FOLLOW_UP", words.followUp(committee, layout.followUp, [`${first} ${limb}`.trim(), second]));
    if (layout.followUp === "none" || layout.followUp === "urgent") {
      expected.warnings.push("followUpNotFound");
      return;
    }
    expected.followUp = {
      paragraphs: [first + limb.replace(/^(?=[^(]+\)$)/u, "("), second],
      dueOn: layout.followUp === "term" ? null : "2034-07-18",
      nextReportOn: null,
    };
    if (layout.followUp === "term") expected.warnings.push("followUpTermWithoutDate");
    const isNamed = (pair: string) => pair.startsWith(`${first}←`) || pair.startsWith(`${second}←`);
    expected.pairs = expected.pairs.map((pair) => (isNamed(pair) ? `${pair} follow-up` : pair));
  }

  private section(title: string) {
    this.sections += 1;
    this.heading = null;
    const mark = {
      lettered: `${"ABCDEF"[this.sections - 1] ?? ""}.`,
      roman: `${["I", "II", "III", "IV", "V"][this.sections - 1] ?? ""}.`,
      bare: "",
    };
    this.blocks.push({ is: "section", mark: mark[this.layout.sections], text: title });
  }

  private cluster(place: 0 | 1) {
    const mark = this.layout.clusters === "numbered" ? `${place + 1}.` : `${"AB"[place] ?? ""}.`;
    this.blocks.push({ is: "cluster", mark, text: this.words.clusters[place] });
  }

  private head(text: string, articles: string[]) {
    this.heading = { text, articles };
    this.blocks.push({ is: "heading", text });
  }

  private next(): string {
    this.number += 1;
    return String(this.number);
  }

  private paragraph(type: string, text: string, limbs: InventedLimb[] = [], articles: string[] = []): string {
    const number = this.next();
    this.blocks.push({ is: "paragraph", number, text, limbs });
    this.note(number, type, limbs, articles);
    return number;
  }

  private note(number: string, type: string, limbs: InventedLimb[], own: string[]) {
    const isPair = type === "CONCERN" || type === "RECOMMENDATION";
    const inherited = isPair ? (this.heading?.articles ?? []) : [];
    const line = (label: string, cited: string[]) => [`${number}${label} ${type}`, this.heading?.text ?? "", cited.join()].join(" | ");
    this.expected.paragraphs.push(line("", own.length > 0 ? own : inherited), ...flat(limbs).map((label) => line(label, inherited)));
  }

  private limbs(texts: string[], system: "letters" | "roman" = "letters"): InventedLimb[] {
    return texts.map((text, place) => ({
      label: system === "roman" ? romanFor(this.style, place) : labelFor(this.style, place),
      text: text + (place === texts.length - 1 ? "." : ";"),
      limbs: [],
    }));
  }

  private get style(): Style {
    return { language: this.language, generation: this.generation, committee: this.committee };
  }
}

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const footnotes: Record<InventedLanguage, string> = {
  en: "* Adopted by the Committee at its 166th session (23 June–18 July 2031).",
  ru: "* Приняты Комитетом на его 166-й сессии (23 июня – 18 июля 2031 года).",
};
