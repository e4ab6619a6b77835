import { useLocale, useTranslations } from "next-intl";

import { QuestionFilterForm } from "@/components/reviews/question-filters";
import { QuestionList } from "@/components/reviews/question-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import type { Dialogue } from "@/domain/reviews/questions/queries";
import type { QuestionFilters } from "@/domain/reviews/questions/schema";
import { formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";

type Props = { dialogue: Dialogue; filters: Omit<QuestionFilters, "page">; action: string; mayRevise: boolean };

/** One page of the questions of a dialogue, and the ways to narrow them. */
export function Questions({ dialogue, filters, action, mayRevise }: Props) {
  const t = useTranslations("dialogue");
  const locale = useLocale();
  const { id, questions, total, matching, page, pages, choices } = dialogue;
  if (total === 0) return <Empty title={t("noQuestions")}>{t("noQuestionsHint")}</Empty>;
  return (
    <div className="stack">
      <Disclosure summary={t("filters")} open={Object.values(filters).some((value) => value !== undefined)}>
        <QuestionFilterForm action={action} reviewId={id} filters={filters} choices={choices} />
      </Disclosure>
      {questions.length === 0 ? (
        <Empty title={t("noneMatch")} />
      ) : (
        <QuestionList reviewId={id} questions={questions} mayRevise={mayRevise} />
      )}
      <Pagination
        previous={page > 1 ? paths.dialogue(id, { ...filters, page: page - 1 }) : null}
        next={page < pages ? paths.dialogue(id, { ...filters, page: page + 1 }) : null}
        position={t("shown", { count: matching, shown: formatNumber(matching, locale), total: formatNumber(total, locale) })}
      />
    </div>
  );
}
