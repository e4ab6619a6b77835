"use client";

import { useLocale, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import type { ActionForm } from "@/components/ui/form";
import { sectionWords } from "@/domain/alternative-reports/drafting/rules";
import type { SectionDraft } from "@/domain/alternative-reports/sections/schema";
import type { ReportSectionKind } from "@/domain/alternative-reports/vocabulary";
import type { Language } from "@/domain/vocabulary";
import { formatNumber } from "@/lib/format";

type Props = {
  form: ActionForm<SectionDraft>;
  kind: ReportSectionKind;
  language: Language;
  translationLanguage: Language | null;
  sentIn: Language;
};

/** The words of the section as they are being written, counted as the server counts them. */
export function SectionWords({ form, kind, language, translationLanguage, sentIn }: Props) {
  const t = useTranslations("deskSection");
  const languageName = useTranslations("vocabulary.Language");
  const locale = useLocale();
  useWatch({ control: form.control });
  const { gradeId: _, ...written } = form.getValues();
  const none = { code: null, recommendationId: null, paragraphId: null, gradeId: null };
  const words = sectionWords({ ...written, ...none, kind }, { language, translationLanguage }, sentIn);
  return <p className="quiet">{t("count", { count: words, shown: formatNumber(words, locale), language: languageName(sentIn) })}</p>;
}
