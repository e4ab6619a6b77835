"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";

import { BulkRows } from "@/components/work/bulk/rows";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import type { BulkRow } from "@/domain/recommendations/bulk/queries";
import type { BulkOrder, BulkView } from "@/domain/recommendations/bulk/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { view: BulkView; rows: BulkRow[]; back: string; action: FormAction<BulkOrder, { done: number }> };

/** Carries out what is shown, all of it or nothing. Rows that somebody else changed meanwhile are marked, and everything is shown anew. */
export function OrderForm({ view: { act, dueOn, leadId, decisionReference }, rows, back, action }: Props) {
  const t = useTranslations("bulk");
  const locale = useLocale();
  const refusal = useRefusal();
  const router = useRouter();
  const send = useSend(action);
  const [seen, setSeen] = useState(rows);
  const [result, setResult] = useState<{ done: number } | { refused: string }>();
  const [pending, start] = useTransition();
  const possible = rows.filter(({ outcome }) => outcome.kind !== "refused");
  const changed = new Set(
    rows.filter(({ key, stamp }) => seen.some((row) => row.key === key && row.stamp !== stamp)).map(({ key }) => key),
  );
  const lacksMandate = act !== "REMIND" && decisionReference === "";

  function carryOut() {
    if (pending) return;
    setSeen(rows);
    start(async () => {
      const sent = await send({ act, rows: possible.map(({ key, stamp }) => ({ key, stamp })), dueOn, leadId, decisionReference });
      setResult(sent.ok ? sent.data : { refused: sent.message ?? Object.values(sent.fields ?? {})[0] ?? "invalid" });
      router.refresh();
    });
  }

  if (result && "done" in result) {
    const words = t("done", { count: result.done, shown: formatNumber(result.done, locale), what: t(`acts.${act}`) });
    return (
      <Notice tone="success" title={words} announce actions={<LinkButton href={back}>{t("backToList")}</LinkButton>}>
        <p>{t("doneHint")}</p>
      </Notice>
    );
  }
  return (
    <>
      <BulkRows rows={rows} changed={changed} />
      <div role="alert">
        {result && <Notice tone="warning" title={result.refused === "outdated" ? t("outdated") : refusal(result.refused)} />}
      </div>
      {lacksMandate && <p className="quiet">{t("mandateMissing")}</p>}
      <div className="row mt-4">
        {possible.length > 0 && !lacksMandate && (
          <Button tone="primary" pending={pending} onClick={carryOut}>
            {t("carryOut", { count: possible.length, shown: formatNumber(possible.length, locale) })}
          </Button>
        )}
        <LinkButton href={back} tone="quiet">
          {t("backToList")}
        </LinkButton>
      </div>
    </>
  );
}
