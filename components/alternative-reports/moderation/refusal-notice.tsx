import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import type { EditionTrace } from "@/domain/alternative-reports/traces/queries";
import { paths } from "@/lib/paths";

/** That an edition was taken off the register, why, and how far an appeal is. */
export function RefusalNotice({ refusal }: { refusal: EditionTrace["refusals"][number] }) {
  const t = useTranslations("refusals");
  const reason = useTranslations("vocabulary.RefusalReason");
  return (
    <Notice
      tone={refusal.isUpheld === false ? "success" : "warning"}
      title={reason(refusal.reason)}
      actions={
        <LinkButton href={paths.refusal(refusal.id)} size="small">
          {t(refusal.appealedAt ? "open" : "appealHere")}
        </LinkButton>
      }
    >
      <p>{refusal.explanation}</p>
      <p className="quiet">
        <Moment value={refusal.refusedAt} /> · {t(`standing.${standingOf(refusal)}`)}
      </p>
    </Notice>
  );
}

/** How far a refusal has come. */
export const standingOf = ({ appealedAt, isUpheld }: { appealedAt: Date | null; isUpheld: boolean | null }) =>
  isUpheld === null ? (appealedAt ? "appealed" : "refused") : isUpheld ? "upheld" : "lifted";
