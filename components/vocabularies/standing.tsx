"use client";

import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Notice } from "@/components/ui/notice";
import type { KeptTerm } from "@/domain/vocabularies/terms/queries";
import type { SeenTerm } from "@/domain/vocabularies/terms/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { term: KeptTerm; retire: FormAction<SeenTerm>; reinstate: FormAction<SeenTerm> };

/** Whether a term is offered, and the button that changes it. */
export function TermStanding({ term, retire, reinstate }: Props) {
  const t = useTranslations("vocabulariesAdmin.standings");
  const { id, version, isRetired, mergedInto, vocabulary } = term;
  if (mergedInto)
    return (
      <Notice tone="warning" title={t("merged")}>
        <Link className="link" href={paths.term(vocabulary.id, mergedInto.value)}>
          {mergedInto.label}
        </Link>
      </Notice>
    );
  if (isRetired)
    return (
      <Notice tone="warning" title={t("retired")}>
        <p>{t("retiredAbout")}</p>
        <ActionButton action={reinstate} input={{ id, version }}>
          {t("reinstate")}
        </ActionButton>
      </Notice>
    );
  return (
    <ActionButton action={retire} input={{ id, version }}>
      {t("retire")}
    </ActionButton>
  );
}
