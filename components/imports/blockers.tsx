import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { Blocker } from "@/domain/imports/kinds/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What people have built on the import since, with the way to it. */
export function Blockers({ blockers }: { blockers: Blocker[] }) {
  const [locale, t] = [useLocale(), useTranslations("imports")];
  const nameOf = (what: string) =>
    t.has(`blockers.${what}` as "blockers.other") ? t(`blockers.${what}` as "blockers.other") : t("blockers.other");
  return (
    <Notice tone="danger" title={t("blockers.title")}>
      <p>{t("blockers.about")}</p>
      <ul className="stack">
        {blockers.map(({ what, count, records }) => (
          <li key={what}>
            {nameOf(what)}: {formatNumber(count, locale)}
            {records.length > 0 && (
              <ul>
                {records.map(({ label, recommendationId, runId }) => (
                  <li key={label}>
                    <Target
                      label={label}
                      href={recommendationId ? paths.recommendation(recommendationId) : runId ? paths.import(runId) : null}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const Target = ({ label, href }: { label: string; href: string | null }) => (href ? <Link href={href}>{label}</Link> : <>{label}</>);
