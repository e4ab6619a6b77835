import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import { issuesOf, partIn } from "@/domain/alternative-reports/editions/rules";
import type { EditionContents, Part } from "@/domain/alternative-reports/editions/schema";
import type { Language } from "@/domain/vocabulary";

type Props = {
  contents: EditionContents;
  language: Language;
  /** What else is said of an issue, by its place among the issues. */
  beside?: (position: number) => ReactNode;
};

const answers = ["stateSaid", "text", "evidence", "suggestion"] as const;

/** A report part by part, as its readers see it: on the register and in the preview of its authors alike. */
export function EditionParts({ contents, language, beside }: Props) {
  const issues = issuesOf(contents);
  return (
    <>
      {contents.parts.map((part, place) => {
        const position = issues.indexOf(part) + 1;
        return position > 0 ? (
          <Issue key={place} part={part} contents={contents} language={language} position={position}>
            {beside?.(position)}
          </Issue>
        ) : (
          <Plain key={place} part={part} contents={contents} language={language} />
        );
      })}
    </>
  );
}

type Of = { part: Part; contents: EditionContents; language: Language };

function Plain({ part, contents, language }: Of) {
  const { heading, text, language: lang } = partIn(part, language, contents);
  if (text === "") return null;
  return (
    <Section title={<span lang={lang}>{heading}</span>}>
      <LongText text={text} lang={lang} />
    </Section>
  );
}

function Issue({ part, contents, language, position, children }: Of & { position: number; children?: ReactNode }) {
  const t = useTranslations("paper");
  const words = partIn(part, language, contents);
  const concerns = [words.reference, part.about].filter(Boolean).join(" · ");
  const labels = { stateSaid: t("stateSaid"), text: t("reality"), evidence: t("evidence"), suggestion: t("suggestion") };
  return (
    <Section id={`item-${position}`} title={<span lang={words.language}>{`${position}. ${words.heading}`}</span>}>
      <div className="stack">
        {concerns && (
          <p className="quiet">
            {t("reference")}: <span lang={words.language}>{concerns}</span>
          </p>
        )}
        {answers
          .filter((name) => words[name] !== "")
          .map((name) => (
            <div key={name} className="stack">
              <h3>{labels[name]}</h3>
              <LongText text={words[name]} lang={words.language} />
            </div>
          ))}
        {part.grade && (
          <p>
            {t("grade")}: <strong lang={contents.language}>{part.grade}</strong>
          </p>
        )}
        {children}
      </div>
    </Section>
  );
}
