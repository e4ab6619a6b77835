import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { Passage } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { LinkButton } from "@/components/ui/button";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";
import { paths } from "@/lib/paths";

type ReaderText = RecommendationRecord["text"];

/** The words of the document: concern, recommendation, limbs, each with its language and what kind of text it is. */
export function RecordText({ record }: { record: RecommendationRecord }) {
  const t = useTranslations("recommendation");
  const { concern, text, limbs, number, document } = record;
  const isOfficial = !document.isWorkingSummary;
  const others = text.others.map((other) => ({
    ...other,
    limbs: limbs.map((limb) => ({ label: limb.label, text: inLanguage(limb.text, other.language) })),
  }));
  return (
    <>
      {document.isWorkingSummary && (
        <Notice
          tone="warning"
          title={t("workingSummary.title")}
          actions={<LinkButton href={paths.review(record.cycle.id)}>{t("workingSummary.link")}</LinkButton>}
        >
          <p>{t("workingSummary.text")}</p>
        </Notice>
      )}
      {concern && concern.text.shown && (
        <>
          <h3>{t("concern")}</h3>
          <Passage number={concern.number} text={concern.text.shown.text} lang={concern.text.shown.language} official={isOfficial} />
          <Limbs limbs={concern.limbs} isOfficial={isOfficial} />
        </>
      )}
      <h3>{t("text")}</h3>
      {text.shown && (
        <Passage
          number={number}
          text={text.shown.text}
          lang={text.shown.language}
          official={isOfficial}
          note={<TextNote text={text.shown} isOfficial={isOfficial} />}
        />
      )}
      <Limbs limbs={limbs} isOfficial={isOfficial} />
      {others.map((other) => (
        <Disclosure key={other.language} summary={<OtherLanguage language={other.language} />}>
          <Passage
            number={number}
            text={other.text}
            lang={other.language}
            official={isOfficial}
            note={<TextNote text={other} isOfficial={isOfficial} />}
          />
          {other.limbs.map(
            ({ label, text: limb }) =>
              limb && <Passage key={label} number={label} text={limb} lang={other.language} official={isOfficial} />,
          )}
        </Disclosure>
      ))}
    </>
  );
}

const Limbs = ({ limbs, isOfficial }: { limbs: RecommendationRecord["limbs"]; isOfficial: boolean }) =>
  limbs.map(
    ({ id, label, text: { shown } }) =>
      shown && <Passage key={id} number={label} text={shown.text} lang={shown.language} official={isOfficial} />,
  );

const inLanguage = ({ shown, others }: ReaderText, language: string): string | undefined =>
  [shown, ...others].find((candidate) => candidate?.language === language)?.text;

function TextNote({ text, isOfficial }: { text: NonNullable<ReaderText["shown"]>; isOfficial: boolean }) {
  const t = useTranslations("recommendation");
  const language = useTranslations("vocabulary.Language");
  const translation = useTranslations("vocabulary.TranslationState");
  return (
    <span className="row">
      <span>{language(text.language)}</span>
      <Tag tone={isOfficial && text.translation === "OFFICIAL" ? "info" : "muted"}>
        {isOfficial ? translation(text.translation) : t("workingSummary.tag")}
      </Tag>
    </span>
  );
}

function OtherLanguage({ language }: { language: NonNullable<ReaderText["shown"]>["language"] }) {
  const t = useTranslations("recommendation");
  const name = useTranslations("vocabulary.Language");
  return t("inLanguage", { language: name(language) });
}
