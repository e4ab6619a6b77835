"use client";

import { useTranslations } from "next-intl";

import type { OnDesk } from "@/components/measures/plan-desk";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/ui/use-refusal";

type Props = Pick<OnDesk, "saving" | "isLeft"> & {
  /** What somebody else has written in the cell meanwhile. */
  theirs: string | undefined;
  insist: () => void;
  giveUp: () => void;
};

/** Whether what stands in a cell is kept and, where it is not, what there is to do. */
export function CellSaving({ saving, isLeft, theirs, insist, giveUp }: Props) {
  const t = useTranslations("plan.saving");
  const refusal = useRefusal();
  const isRefused = saving.state === "refused" && theirs === undefined;
  return (
    <>
      <span role="status" className="field-hint">
        {saving.state === "saving" || saving.state === "waiting" || saving.state === "failed" ? t(saving.state) : null}
        {saving.state === "saved" && <span className="sr-only">{t("saved")}</span>}
        {isRefused && <span className="field-error">{refusal(saving.message)}</span>}
        {isLeft && <span className="field-error">{t("left")}</span>}
      </span>
      {(saving.state === "failed" || isLeft) && (
        <Button size="small" onClick={insist}>
          {t("retry")}
        </Button>
      )}
      {(isRefused || isLeft) && (
        <Button size="small" onClick={giveUp}>
          {t("giveUp")}
        </Button>
      )}
      {theirs !== undefined && (
        <div role="alert" className="stack">
          <p className="field-error">{t("conflict")}</p>
          <p className="whitespace-pre-line">{theirs || t("empty")}</p>
          <div className="row">
            <Button size="small" onClick={insist}>
              {t("keepMine")}
            </Button>
            <Button size="small" onClick={giveUp}>
              {t("takeTheirs")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
