import { useLocale, useTranslations } from "next-intl";

import { EditionAuthors } from "@/components/alternative-reports/editions/authors";
import { Facts, type Fact } from "@/components/ui/facts";
import type { EditionContents } from "@/domain/alternative-reports/editions/schema";
import { formatNumber } from "@/lib/format";

/** What stands on the cover of a report. */
export function EditionCover({ contents, more = [] }: { contents: EditionContents; more?: Fact[] }) {
  const t = useTranslations("paper");
  const [edition, stage] = [useTranslations("edition"), useTranslations("vocabulary.ReportStage")];
  const locale = useLocale();
  return (
    <Facts
      items={[
        { term: t("state"), value: contents.state },
        { term: t("committee"), value: contents.committee },
        { term: t("review"), value: contents.review },
        { term: t("stage"), value: stage(contents.stage) },
        { term: t("session"), value: contents.session },
        { term: t("articles"), value: contents.articles.join(", ") },
        { term: t("authors"), value: <EditionAuthors authors={contents.authors} /> },
        { term: edition("words"), value: formatNumber(contents.words, locale) },
        ...more,
      ]}
    />
  );
}
