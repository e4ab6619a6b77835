"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";

import { ActionButton } from "@/components/ui/action-button";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import type { Reflection } from "@/domain/alternative-reports/outcomes/schema";
import type { SuggestedReflection } from "@/domain/alternative-reports/reflections/rules";
import { joinList } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  itemId: string;
  byAuthors: boolean;
  suggestions: SuggestedReflection[];
  action: FormAction<Reflection, { id: string }>;
};

/** Recommendations that may say what an item suggests, the likest first, and why; one key says that it is so. */
export function ReflectionSuggestions({ itemId, byAuthors, suggestions, action }: Props) {
  const t = useTranslations("reportOutcomes");
  const locale = useLocale();
  if (suggestions.length === 0) return <Empty title={t("noSuggestions")} />;

  function press({ key, currentTarget }: KeyboardEvent<HTMLOListElement>) {
    if (/^[1-9]$/.test(key)) currentTarget.querySelectorAll("button")[Number(key) - 1]?.click();
  }

  return (
    <ol className="plain stack" onKeyDown={press}>
      {suggestions.map(({ id, reference, heading, text, words, articles }, place) => (
        <li key={id} className="card stack">
          <h3 className="row">
            <Link className="link" href={paths.recommendation(id)}>
              {reference}
            </Link>
            {heading && <span className="quiet">{heading}</span>}
          </h3>
          {text && <LongText text={text.text} lang={text.language} />}
          <Facts
            items={[
              { term: t("sharedWords"), value: joinList(words, locale) },
              { term: t("sharedArticles"), value: articles.length > 0 && joinList(articles, locale) },
            ]}
          />
          <ActionButton plain action={action} input={{ itemId, byAuthors, recommendationId: id }} size="small" tone="primary">
            <kbd aria-hidden="true">{place + 1}</kbd> {t("isReflected")} <span className="sr-only">{reference}</span>
          </ActionButton>
        </li>
      ))}
    </ol>
  );
}
