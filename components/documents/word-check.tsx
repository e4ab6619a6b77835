"use client";

import { useLocale, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import type { WordCheck as Checked } from "@/domain/documents/rules";
import type { Language } from "@/domain/vocabulary";
import { formatNumber, joinList } from "@/lib/format";

const shown = 60;

/** Whether every word of the source is in the proposal, and no other. */
export function WordCheck({ check: { lost, invented, unfaithful, noise }, language }: { check: Checked; language: Language }) {
  const t = useTranslations("proposal.words");
  const locale = useLocale();
  const isWhole = lost.length + invented.length + unfaithful.length === 0;
  const words = (found: string[]) => found.length > 0 && joinList(found.slice(0, shown), locale);
  return (
    <>
      <Notice tone={isWhole ? "success" : "danger"} title={isWhole ? t("whole") : t("broken")} announce>
        <Facts
          layout="grid"
          items={[
            { term: t("lost"), value: formatNumber(lost.length, locale) },
            { term: t("invented"), value: formatNumber(invented.length, locale) },
            { term: t("unfaithful"), value: formatNumber(unfaithful.length, locale) },
            { term: t("noise"), value: formatNumber(noise.length, locale) },
          ]}
        />
        {!isWhole && (
          <Facts
            items={[
              { term: t("lostWords"), value: words(lost) },
              { term: t("inventedWords"), value: words(invented) },
            ]}
          />
        )}
      </Notice>
      {noise.length > 0 && (
        <Disclosure summary={t("noiseList")}>
          <ul className="stack" lang={language}>
            {noise.map(({ id, raw }) => (
              <li key={id}>{raw}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
