import { gradedParagraph, isGradedTitle, isPartTitle } from "../grades/rules";
import { LimbOrder } from "../limbs/rules";
import { rawOf, type SourceLine } from "../lines/rules";
import { isArtefact, isFootnote, readLimb, readNumber, readSection, type LimbMarker, type SectionKind } from "../markers/rules";
import { tidy } from "../repair/rules";
import { findSymbols } from "../symbols/rules";
import type { LineKind, UncertainReason } from "../schema";

/** A line of the source with its place in the make-up of the document. */
export interface OutlineItem {
  kind: LineKind;
  raw: string;
  /** Without number and label. */
  text: string;
  number: string | null;
  label: string | null;
  /** Index of the item it belongs to. */
  parent: number | null;
  section: string | null;
  sectionKind: SectionKind | null;
  /** Index of the heading it stands under. */
  heading: number | null;
  isBeforeSections: boolean;
  uncertain: UncertainReason[];
}

/** Documents whose make-up differs from that of all others. */
export type Shape = "LIST_OF_ISSUES" | "FOLLOW_UP_REPORT" | "OTHER";

const longestHeading = 160;
/** Where nothing is numbered, the first line longer than any title begins the text. */
const longestTitle = 200;
const largestSkip = 40;
const nameOfState = /^\p{Lu}[\p{L} ’'(),-]{2,60}$/u;

/** Finds masthead, sections, headings, numbered paragraphs and limbs. Every line becomes one item, so none is lost. */
export function outline(lines: SourceLine[], shape: Shape): OutlineItem[] {
  const items: OutlineItem[] = [];
  const isNumbered = lines.some((line) => numberOf(line) !== null);
  let hasBegun = false;
  let hasSections = false;
  let section: string | null = null;
  let sectionKind: SectionKind | null = null;
  let heading: number | null = null;
  let last: string | null = null;
  let root: number | null = null;
  let limbs = new LimbOrder();
  /** The open limb at each depth. */
  let path: number[] = [];
  /** Where a list "1." "2." inside a paragraph has got to. */
  let nested: number | null = null;
  /** Where the numbers of clusters have got to: "1. General measures", above the paragraphs 5 to 9. */
  let clusters = 0;

  const add = (line: SourceLine, kind: LineKind, text: string, more: Partial<OutlineItem> = {}) => {
    items.push({
      kind,
      raw: rawOf(line),
      text,
      number: null,
      label: null,
      parent: null,
      section,
      sectionKind,
      heading,
      isBeforeSections: !hasSections,
      ...more,
      uncertain: [...(line.isJoined ? (["joinedLines"] as const) : []), ...(more.uncertain ?? [])],
    });
    return items.length - 1;
  };

  for (const [index, line] of lines.entries()) {
    const text = line.text;
    const next = lines.slice(index + 1, index + 4);

    if (line.part === "header") {
      add(line, "MASTHEAD", text);
    } else if (line.part === "page") {
      add(line, "ARTEFACT", text);
    } else if (line.part === "note" || (line.label === null && isFootnote(text))) {
      add(line, "NOTE", text);
    } else if (line.label === null && (isArtefact(text) || (hasBegun && isSymbol(text)))) {
      add(line, "ARTEFACT", text);
    } else if (shape === "FOLLOW_UP_REPORT" && placeInReport(line, next)) {
      hasBegun = true;
      hasSections = true;
      root = null;
    } else if (startsCluster(line, lines.slice(index + 1))) {
      clusters += 1;
      section = tidy(rawOf(line));
      heading = null;
      root = null;
      add(line, "SECTION", section);
    } else if (startsParagraph(line)) {
      const marker = numberOf(line);
      hasBegun = true;
      limbs = new LimbOrder();
      path = [];
      nested = null;
      root = add(line, "PARAGRAPH", text.slice(marker?.length ?? 0), {
        number: marker?.number ?? null,
        uncertain: marker ? order(last, marker.number) : ["numberMissing"],
      });
      last = marker?.number ?? last;
    } else if (placeSection(line)) {
      hasBegun = true;
      hasSections = true;
      root = null;
    } else if (!placeLimb(line)) {
      hasBegun ||= line.label !== null;
      if (!resumes(line)) placeOther(line, next);
    }
  }
  return items;

  /** A report on follow-up: "Paragraph 18: …", below it its parts, and in them paragraphs that bear no number. */
  function placeInReport(line: SourceLine, next: SourceLine[]): boolean {
    if (line.label !== null) return false;
    if (isGradedTitle(line.text)) {
      section = tidy(line.text);
      sectionKind = null;
      heading = null;
      add(line, "SECTION", section);
      return true;
    }
    // Above the title of its first paragraph stands the name of a State, in reports on several.
    if (hasBegun && next[0] && isGradedTitle(next[0].text) && nameOfState.test(line.text.trim()) && !isPartTitle(line.text)) {
      section = tidy(line.text);
      heading = null;
      add(line, "SECTION", section);
      return true;
    }
    if (section === null || gradedParagraph(section) === null || numberOf(line) !== null || readSection(line.text) !== null) return false;
    if (isPartTitle(line.text)) heading = add(line, "HEADING", line.text, { heading: null });
    else add(line, "PARAGRAPH", line.text);
    return true;
  }

  /** A title with a number of its own among the numbers of paragraphs: these go on behind it as if it were not there. */
  function startsCluster(line: SourceLine, following: SourceLine[]): boolean {
    const marker = numberOf(line);
    const title = marker && tidy(line.text.slice(marker.length));
    if (!marker || !title || !hasSections || last === null || Number(marker.number) !== clusters + 1 || endsWithColon()) return false;
    if (title.length > longestHeading || !/^["“«]?\p{Lu}/u.test(title) || /[.;:!?,]$/u.test(title)) return false;
    const expected = String(Number.parseInt(last, 10) + 1);
    return (
      following
        .slice(0, 8)
        .map(numberOf)
        .find((next) => next !== null)?.number === expected
    );
  }

  function startsParagraph(line: SourceLine): boolean {
    const marker = numberOf(line);
    if (!marker) {
      const isText = !isNumbered && line.label === null && !isHeading(line, []) && readSection(line.text) === null;
      return isText && readLimb(line.text) === null && (hasBegun || line.text.length > longestTitle);
    }
    const number = Number(marker.number);
    const isNested = root !== null && (nested === null ? number === 1 && endsWithColon() : number === nested + 1);
    // A list may count further than the paragraph in which it stands; then its last item has not closed it.
    if (isNested && last !== null && (number <= Number.parseInt(last, 10) || endsOpen())) nested = number;
    return nested !== number;
  }

  function placeSection(line: SourceLine): boolean {
    const found = readSection(rawOf(line));
    if (!found) return false;
    if (!hasBegun && found.kind === null && !line.isEmphasised && line.label === null) return false;
    section = found.title;
    sectionKind = found.kind ?? (sectionKind === "CONCERNS" ? sectionKind : null);
    heading = null;
    add(line, "SECTION", found.title);
    return true;
  }

  function placeLimb(line: SourceLine): boolean {
    if (root === null) return false;
    const marker = line.label === null ? readLimb(line.text) : limbOfLabel(line.label);
    const placed = marker && limbs.place(marker.label, endsWithColon());
    if (!placed) return false;

    const parent = placed.depth === 0 ? root : (path[placed.depth - 1] ?? root);
    const item = add(line, "LIMB", line.text.slice(marker.length), {
      number: items[root]?.number ?? null,
      label: placed.label,
      parent,
      uncertain: [
        ...(placed.isAmbiguous ? (["labelAmbiguous"] as const) : []),
        ...(placed.isOutOfOrder ? (["labelOutOfOrder"] as const) : []),
      ],
    });
    path = [...path.slice(0, placed.depth), item];
    return true;
  }

  function placeOther(line: SourceLine, next: SourceLine[]) {
    const isItem = nested !== null && numberOf(line) !== null;
    const mayHead = (hasBegun && !isItem) || (shape === "LIST_OF_ISSUES" && hasTitle());
    if (mayHead && isHeading(line, next)) {
      heading = add(line, "HEADING", line.text, { heading: null });
      root = null;
    } else if (!hasBegun) {
      add(line, "MASTHEAD", line.text);
    } else if (root === null) {
      root = add(line, "PARAGRAPH", line.text, { uncertain: ["numberMissing"] });
    } else {
      limbs = new LimbOrder();
      path = [];
      const uncertain: UncertainReason[] = /^\s*\p{Ll}/u.test(line.text) ? ["continues"] : [];
      add(line, "PARAGRAPH", line.text, { number: items[root]?.number ?? null, parent: root, uncertain });
    }
  }

  /** A page number or a job number in the middle of a sentence does not end the paragraph. */
  function resumes(line: SourceLine): boolean {
    const before = items.findLastIndex(({ kind }) => kind !== "ARTEFACT");
    const item = items[before];
    const isInText = item?.kind === "PARAGRAPH" || item?.kind === "LIMB";
    if (!item || !isInText || before === items.length - 1 || line.label !== null) return false;
    if (/[.;:!?]\s*$/.test(item.raw) || !/^\s*\p{Ll}/u.test(line.text)) return false;
    item.raw = [...items.splice(before), { raw: line.text }].map(({ raw }) => raw).join("\n");
    item.text += ` ${line.text}`;
    item.uncertain.push("joinedLines");
    items.push(item);
    return true;
  }

  function hasTitle() {
    return items.some(({ text }) => /lists? of issues|перечень вопросов/iu.test(text));
  }

  function endsWithColon() {
    return /[:：]\s*$/.test(lastText());
  }

  function endsOpen() {
    return /[;,]\s*$/.test(lastText());
  }

  function lastText() {
    return items.findLast(({ kind }) => kind === "PARAGRAPH" || kind === "LIMB")?.raw.slice(-20) ?? "";
  }

  function isHeading(line: SourceLine, next: SourceLine[]): boolean {
    const text = tidy(line.text);
    if (line.label !== null || text.length > longestHeading || !/^["“«]?[\p{Lu}\d]/u.test(text)) return false;
    if (/[.;:!?,]$/.test(text)) return false;
    if (line.isEmphasised) return true;
    const following = next.find(({ text: other, part }) => part === "body" && !isArtefact(other));
    return (
      following === undefined ||
      numberOf(following) !== null ||
      readSection(rawOf(following)) !== null ||
      (!isNumbered && following.text.length > longestHeading) ||
      isHeading(following, [])
    );
  }
}

/** A running header repeats the symbol of the document on each page. */
const isSymbol = (text: string) => findSymbols(text).some(({ raw }) => raw === text.trim());

const numberOf = (line: SourceLine) => {
  if (line.label === null) return readNumber(line.text);
  const marker = readNumber(`${line.label} `);
  return marker && { number: marker.number, length: 0 };
};

/** "(a)", "a.", "•" given by Word. */
function limbOfLabel(label: string): LimbMarker | null {
  const isLimb = /^\(?(?:[a-zа-яё]{1,5}|\d{1,2})[).]$|^[•·▪‣●–—-]$/.test(label);
  return isLimb ? { label, length: 0 } : null;
}

/** 5 follows 4, and "121.1" follows 121; so does 122 follow "121.57". */
function order(last: string | null, number: string): UncertainReason[] {
  if (last === null) return [];
  const [major = 0, minor] = number.split(".").map(Number);
  const [lastMajor = 0, lastMinor = 0] = last.split(".").map(Number);
  const step = minor !== undefined && major === lastMajor ? minor - lastMinor : major - lastMajor;
  if (step === 1) return [];
  return step > 0 && step <= largestSkip ? ["numberSkipped"] : ["numberOutOfOrder"];
}
