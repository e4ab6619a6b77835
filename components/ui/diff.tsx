import { diffWords, type Change } from "diff";
import { useLocale, useTranslations } from "next-intl";

const patience = 500;

/** Word by word; two texts too different to compare in time are shown one after the other. */
function changesBetween(before: string, after: string, language: string): Change[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (
    diffWords(before, after, { intlSegmenter, timeout: patience }) ?? [
      { value: before, removed: true, added: false, count: 1 },
      { value: after, removed: false, added: true, count: 1 },
    ]
  );
}

/** What changed between two versions of a text: struck out and underlined, and said in words to a screen reader. */
export function Diff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const t = useTranslations("ui.diff");
  const locale = useLocale();
  return (
    <p className="diff prose" lang={lang}>
      {changesBetween(before, after, lang ?? locale).map(({ value, added, removed }, place) => {
        if (!added && !removed) return <span key={place}>{value}</span>;
        const Mark = added ? "ins" : "del";
        return (
          <Mark key={place}>
            <span className="sr-only">{t(added ? "added" : "removed")} </span>
            {value}
          </Mark>
        );
      })}
    </p>
  );
}
