"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { Desk } from "@/domain/recommendations/classification/queries";
import type { TermDecision } from "@/domain/recommendations/classification/schema";
import { joinList } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export type Proposed = Desk["suggestions"][number];
type Props = { term: Proposed; isActive: boolean; onFocus: () => void; decide: (decision: TermDecision) => void };

/** One term to decide upon, and why it is there; what was searched for has no reason and cannot be refused. */
export function ProposedTerm({ term, isActive, onFocus, decide }: Props) {
  const t = useTranslations("classification");
  const kindName = useTranslations("vocabulary.TermKind");
  return (
    <li>
      <div
        role="group"
        aria-label={term.label}
        tabIndex={isActive ? 0 : -1}
        data-active={isActive || undefined}
        onFocus={onFocus}
        className={`border-s-4 py-2 ps-3 ${isActive ? "border-(--accent)" : "border-(--rule)"}`}
      >
        <p className="row">
          <strong>{term.label}</strong> <Tag tone="muted">{kindName(term.kind)}</Tag>
        </p>
        {term.reasons.map((reason, place) => (
          <p key={place} className="quiet">
            <Because reason={reason} />
          </p>
        ))}
        <div className="row mt-2">
          <Button size="small" tone="primary" onClick={() => decide("ADD")}>
            {t("accept")}
            <span className="sr-only"> {term.label}</span>
          </Button>
          {term.reasons.length > 0 && (
            <Button size="small" onClick={() => decide("REFUSE")}>
              {t("refuse")}
              <span className="sr-only"> {term.label}</span>
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function Because({ reason }: { reason: Proposed["reasons"][number] }) {
  const t = useTranslations("classification.reasons");
  const locale = useLocale();
  if ("cited" in reason) return t("cited", { words: reason.cited });
  if ("words" in reason) return t("words", { words: joinList(reason.words, locale) });
  return t.rich("like", {
    reference: reason.like.reference,
    link: (reference) => (
      <Link className="link" href={paths.recommendation(reason.like.id)}>
        {reference}
      </Link>
    ),
  });
}
