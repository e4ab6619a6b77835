import { useTranslations } from "next-intl";

import { StatusTag } from "@/components/recommendations/status-tag";
import { Diff } from "@/components/ui/diff";
import { Disclosure } from "@/components/ui/disclosure";
import type { ResponseRecord, ResponseWords } from "@/domain/responses/queries";

/** Word by word: what each version changed in the one before it, and what the whole changed since the body's last published words. */
export function VersionDifferences({ response: { versions, current, earlier } }: { response: ResponseRecord }) {
  const t = useTranslations("response");
  const steps = versions.flatMap((after) => {
    const before = versions.find(({ number }) => number === after.number - 1);
    return before ? [{ before, after }] : [];
  });
  const latest = current ?? versions.at(0);
  return (
    <div className="mt-6">
      {steps.map(({ before, after }) => (
        <Disclosure key={after.number} summary={t("versionDifference", { before: before.number, after: after.number })}>
          <Diff before={before.text} after={after.text} lang={after.language} />
          <StatusDifference before={before.status} after={after.status} />
        </Disclosure>
      ))}
      {earlier && latest && (
        <Disclosure summary={t("earlierDifference")}>
          <Diff before={earlier.text} after={latest.text} lang={latest.language} />
        </Disclosure>
      )}
    </div>
  );
}

function StatusDifference({ before, after }: Record<"before" | "after", ResponseWords["status"]>) {
  const t = useTranslations("response");
  if (before === after || before === null || after === null) return null;
  return (
    <p className="row">
      <span>{t("statusBefore")}</span> <StatusTag status={before} />
      <span>{t("statusAfter")}</span> <StatusTag status={after} />
    </p>
  );
}
