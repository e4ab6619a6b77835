import { useLocale, useTranslations } from "next-intl";

import { DifferenceMoves } from "@/components/periods/difference/moves";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Diff } from "@/components/ui/diff";
import { LongText } from "@/components/ui/long-text";
import type { Difference } from "@/domain/periods/difference/rules";
import type { TwoDays } from "@/domain/periods/difference/schema";
import { formatDate } from "@/lib/format";
import { LinkToToday } from "@/lib/i18n/link";
import { onSameDay, paths } from "@/lib/paths";

/** One difference: what it is about, what was and what is, and the words. */
export function DifferenceEntry({ row, days }: { row: Difference; days: TwoDays }) {
  const t = useTranslations("difference");
  const address = paths.recommendation(row.id);
  return (
    <li className="card stack">
      <h3>
        <LinkToToday href={onSameDay(address, row.section === "gone" ? days.from : days.to)} className="link">
          {[row.reference, row.heading].filter(Boolean).join(" · ")}
        </LinkToToday>
      </h3>
      {row.text && <LongText text={row.text.text} lang={row.text.language} />}
      {(row.section === "appeared" || row.section === "gone") && row.now && <StatusTag status={row.now.verifiedStatus} />}
      <DifferenceMoves moves={row.moves} />
      <Answer row={row} />
      <Graded row={row} />
      {row.section !== "appeared" && (
        <p className="quiet">
          <LinkToToday href={onSameDay(address, days.from)} className="link">
            {t("asItWas")}
          </LinkToToday>
        </p>
      )}
    </li>
  );
}

function Answer({ row: { section, body, wordsBefore, wordsAfter, withdrawnOn } }: { row: Difference }) {
  const t = useTranslations("difference");
  const locale = useLocale();
  if (section === "withdrawn")
    return (
      <p>
        {withdrawnOn
          ? t("withdrawnOn", { body: body ?? "", day: formatDate(withdrawnOn, locale) })
          : t("withdrawnBy", { body: body ?? "" })}
      </p>
    );
  if (!wordsAfter) return null;
  return (
    <div className="stack">
      <p className="font-semibold">{t("publishedOn", { body: body ?? "", day: formatDate(wordsAfter.on, locale) })}</p>
      {wordsBefore?.language === wordsAfter.language ? (
        <Diff before={wordsBefore.text} after={wordsAfter.text} lang={wordsAfter.language} />
      ) : (
        <LongText text={wordsAfter.text} lang={wordsAfter.language} />
      )}
    </div>
  );
}

function Graded({ row: { speaker, voice, gradeBefore, gradeAfter } }: { row: Difference }) {
  const [t, names] = [useTranslations("difference"), useTranslations("voices.names")];
  if (!gradeAfter) return null;
  return (
    <div className="stack">
      <p className="font-semibold">
        {speaker ?? (voice && names(voice))}: {gradeBefore && <>{t("step", { before: gradeBefore.label, after: gradeAfter.label })}</>}
        {!gradeBefore && gradeAfter.label}
      </p>
      {gradeBefore?.language === gradeAfter.language ? (
        <Diff before={gradeBefore.rationale} after={gradeAfter.rationale} lang={gradeAfter.language} />
      ) : (
        gradeAfter.rationale && <LongText text={gradeAfter.rationale} lang={gradeAfter.language} />
      )}
    </div>
  );
}
