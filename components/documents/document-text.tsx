import { useTranslations } from "next-intl";
import { Fragment } from "react";

import { Passage } from "@/components/ui/long-text";
import { Tag } from "@/components/ui/tag";
import type { DocumentParagraph, RecordedDocument } from "@/domain/documents/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The document paragraph by paragraph, numbers in the margin; each recommendation leads to its record. */
export function DocumentText({ document }: { document: RecordedDocument }) {
  const { paragraphs, kind } = document;
  const answers = answersByConcern(paragraphs);
  const [isNewSection, isNewHeading] = [startsWith(paragraphs, "section"), startsWith(paragraphs, "heading")];
  return paragraphs.map((paragraph, place) => (
    <Fragment key={paragraph.id}>
      {isNewSection(place) && <h2>{paragraph.section}</h2>}
      {isNewHeading(place) && <h3>{paragraph.heading}</h3>}
      {paragraph.text && (
        <div id={`paragraph-${paragraph.id}`} className={paragraph.parentId ? "ms-6" : undefined}>
          <Passage
            number={paragraph.label ?? paragraph.number}
            text={paragraph.text.text}
            lang={paragraph.text.language}
            official={kind !== "WORKING_SUMMARY" && paragraph.kind === "RECOMMENDATION"}
            note={<Linked paragraph={paragraph} answers={answers.get(paragraph.id) ?? []} paragraphs={paragraphs} />}
          />
        </div>
      )}
    </Fragment>
  ));
}

type Answer = DocumentParagraph["recommendations"][number];

function answersByConcern(paragraphs: DocumentParagraph[]): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const answer of paragraphs.flatMap(({ recommendations }) => recommendations))
    if (answer.concernId) answers.set(answer.concernId, [...(answers.get(answer.concernId) ?? []), answer]);
  return answers;
}

const startsWith = (paragraphs: DocumentParagraph[], title: "section" | "heading") => (place: number) =>
  Boolean(paragraphs[place]?.[title]) && paragraphs[place]?.[title] !== paragraphs[place - 1]?.[title];

function Linked({ paragraph, answers, paragraphs }: { paragraph: DocumentParagraph; answers: Answer[]; paragraphs: DocumentParagraph[] }) {
  const t = useTranslations("document");
  const { recommendations } = paragraph;
  if (recommendations.length + answers.length === 0) return null;
  return (
    <ul className="row">
      {recommendations.map(({ id, reference, isFollowUp, concernId }) => {
        const concern = paragraphs.find((each) => each.id === concernId);
        return (
          <Fragment key={id}>
            <li>
              <Link href={paths.recommendation(id)} className="link">
                {t("record", { reference })}
              </Link>
            </li>
            {concern?.number && concern.number !== paragraph.number && (
              <li>
                <a href={`#paragraph-${concern.id}`} className="link">
                  {t("answers", { number: concern.number })}
                </a>
              </li>
            )}
            {isFollowUp && (
              <li>
                <Tag tone="info">{t("followUp")}</Tag>
              </li>
            )}
          </Fragment>
        );
      })}
      {answers.map(({ id, reference }) => (
        <li key={id}>
          <Link href={paths.recommendation(id)} className="link">
            {t("answeredBy", { reference })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
