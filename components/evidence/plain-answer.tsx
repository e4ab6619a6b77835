"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";

import { Notice } from "@/components/ui/notice";
import { useRefusal } from "@/components/ui/use-refusal";

const labelled = ["title", "datedOn", "periodFrom", "periodTo", "expiresOn"] as const;

/** What became of a form that was sent without scripts. */
export function PlainAnswer() {
  const t = useTranslations("evidenceForm");
  const refusal = useRefusal();
  const params = useSearchParams();
  const refused = params.get("refused");
  if (refused === null && !params.has("added")) return null;
  const field = labelled.find((name) => name === params.get("field"));
  return (
    <div id="answer">
      {refused === null ? (
        <Notice tone="success" title={t("added")} />
      ) : (
        <Notice tone="danger" title={t("notAdded")}>
          <p>
            {field && `${t(field)}: `}
            {refusal(refused)}
          </p>
        </Notice>
      )}
    </div>
  );
}
