import { Fragment, type ReactNode } from "react";

const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** Plain text as it was written: paragraphs and line breaks, nothing else. */
export function LongText({ text, lang, className = "prose" }: { text: string; lang?: string; className?: string }) {
  return (
    <div className={className} lang={lang}>
      {paragraphsOf(text).map((paragraph, place) => (
        <p key={place}>
          {paragraph.split("\n").map((line, row) => (
            <Fragment key={row}>
              {row > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** One paragraph of a document, its number in the margin. A text that is not the reader's language names its own. */
export function Passage({
  number,
  text,
  lang,
  official = false,
  note,
}: {
  number?: ReactNode;
  text: string;
  lang?: string;
  official?: boolean;
  note?: ReactNode;
}) {
  return (
    <div className={official ? "passage passage-official" : "passage"}>
      <div className="passage-number">{number}</div>
      <LongText text={text} lang={lang} className="stack" />
      {note && <div className="passage-note">{note}</div>}
    </div>
  );
}
