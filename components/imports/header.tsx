import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { useRefusal } from "@/components/ui/use-refusal";
import type { FoundImport } from "@/domain/imports/queries";
import type { ImportStep } from "@/domain/imports/schema";
import { importStateTones } from "@/domain/imports/rules";
import { formatBytes, formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = {
  run: FoundImport;
  apply: FormAction<ImportStep>;
  discard: FormAction<ImportStep>;
  again: FormAction<ImportStep, { id: string }>;
};

/** What the file is, where the run stands, and what can be done next. */
export function ImportHeader({ run, apply, discard, again }: Props) {
  const [locale, t, refusal] = [useLocale(), useTranslations("imports"), useRefusal()];
  const [stateName, kindName] = [useTranslations("vocabulary.ImportState"), useTranslations("vocabulary.ImportKind")];
  const { id, version, state, failure, fileName, fileSize, begunAt, begunBy, appliedAt, appliedBy, undoneAt, undoneBy } = run;
  const step = { id, version };
  const counts = (["created", "changed", "unchanged", "refused"] as const).map((name) => ({
    term: t(`counts.${name}`),
    value: formatNumber(run[name], locale),
  }));
  const isRead = state !== "READING" && state !== "FAILED";

  return (
    <>
      <Breadcrumbs items={[{ href: paths.imports(), label: t("title") }]} current={fileName} />
      <PageHeader
        eyebrow={kindName(run.kind)}
        title={fileName}
        tags={<Tag tone={importStateTones[state]}>{stateName(state)}</Tag>}
        lead={t(`about.${state}`)}
        actions={
          <>
            {state === "CHECKED" && !run.hasNothingToApply && (
              <ActionButton action={apply} input={step} tone="primary">
                {t("apply")}
              </ActionButton>
            )}
            {(state === "CHECKED" || state === "FAILED") && run.kind !== "UHRI" && (
              <LinkButton href={paths.importMapping({ run: id })}>{t("mapAgain")}</LinkButton>
            )}
            {(state === "CHECKED" || state === "FAILED") && run.kind === "UHRI" && (
              <ActionButton action={again} input={step} done={paths.imports()}>
                {t("readAgain")}
              </ActionButton>
            )}
            {(state === "CHECKED" || state === "FAILED") && (
              <ActionButton action={discard} input={step} tone="quiet">
                {t("discard")}
              </ActionButton>
            )}
            {state === "APPLIED" && <LinkButton href={paths.undoImport(id)}>{t("undo")}</LinkButton>}
          </>
        }
      />
      {failure && (
        <Notice tone={failure === "importReplanned" ? "warning" : "danger"} title={refusal(failure)} announce>
          {state !== "FAILED" && <p>{t("untouched")}</p>}
        </Notice>
      )}
      {state === "CHECKED" && run.hasNothingToApply && <Notice tone="neutral" title={t("nothingToApply")} announce />}
      <Facts
        layout="grid"
        items={[
          ...(isRead ? counts : []),
          { term: t("size"), value: formatBytes(fileSize, locale) },
          { term: t("begun"), value: <Act at={begunAt} by={begunBy} /> },
          { term: t("applied"), value: appliedAt && <Act at={appliedAt} by={appliedBy} /> },
          { term: t("undone"), value: undoneAt && <Act at={undoneAt} by={undoneBy} /> },
        ]}
      />
    </>
  );
}

function Act({ at, by }: { at: Date; by: string | null }) {
  return (
    <>
      <Moment value={at} />
      {by && <span className="quiet"> · {by}</span>}
    </>
  );
}
