import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Earlier and later rows; `position` says where we are ("1–50 of 312"). */
export function Pagination({ previous, next, position }: { previous?: string | null; next?: string | null; position?: ReactNode }) {
  const t = useTranslations("ui.pagination");
  if (!previous && !next && !position) return null;
  return (
    <nav className="pagination" aria-label={t("label")}>
      <p className="quiet">{position}</p>
      <div className="row">
        {previous && (
          <LinkButton href={previous}>
            <Icon name="previous" />
            {t("previous")}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={next}>
            {t("next")}
            <Icon name="next" />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
