"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";

import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import type { Suggestion } from "@/domain/recommendations/recurrence/queries";
import { type RelationKind, relationKinds } from "@/domain/vocabulary";
import { joinList } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  suggestion: Suggestion;
  reference: string;
  isPending: boolean;
  onDecide: (kind: RelationKind) => void;
  onKey: (event: KeyboardEvent) => void;
};

/** One recommendation that may be the same, why it is shown, and what a person can decide. */
export function LikenessCard({ suggestion, reference, isPending, onDecide, onKey }: Props) {
  const t = useTranslations("recurrence");
  const kindName = useTranslations("vocabulary.RelationKind");
  const locale = useLocale();
  const { id, isSelfLater, text, words, articles, terms } = suggestion;
  const order = { later: isSelfLater ? reference : suggestion.reference, earlier: isSelfLater ? suggestion.reference : reference };
  const list = (found: string[]) => found.length > 0 && joinList(found, locale);
  return (
    <li>
      <div className="card stack" role="group" tabIndex={0} data-suggestion={id} aria-labelledby={`suggestion-${id}`} onKeyDown={onKey}>
        <h3 id={`suggestion-${id}`} className="row">
          <Link href={paths.recommendation(id)} className="link">
            {suggestion.reference}
          </Link>
          <span className="quiet">
            {suggestion.year ?? t("noDate")} · {suggestion.mechanism}
          </span>
        </h3>
        {text && <p lang={text.language}>{text.text}</p>}
        <Facts
          items={[
            { term: t("words"), value: list(words) },
            { term: t("articles"), value: list(articles) },
            { term: t("terms"), value: list(terms) },
            { term: t("proposed"), value: kindName(suggestion.kind) },
          ]}
        />
        <p className="quiet">{t("order", order)}</p>
        <div className="row">
          {relationKinds.map((kind, place) => (
            <Button
              key={kind}
              size="small"
              tone={kind === suggestion.kind ? "primary" : "secondary"}
              pending={isPending}
              onClick={() => onDecide(kind)}
              aria-keyshortcuts={String(place + 1)}
            >
              <kbd aria-hidden="true">{place + 1}</kbd> {kindName(kind)}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}
