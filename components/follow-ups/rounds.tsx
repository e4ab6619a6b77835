import { useLocale, useTranslations } from "next-intl";

import { StandingTag } from "@/components/follow-ups/tags";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import type { ListedRound } from "@/domain/follow-ups/rounds/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The rounds of follow-up to a review, or that a recommendation was selected for; nothing where there are none to show or to open. */
export function FollowUpRounds({ rounds, openFor }: { rounds: ListedRound[]; openFor?: string | null }) {
  const t = useTranslations("followUps");
  const locale = useLocale();
  if (rounds.length === 0 && !openFor) return null;
  const mayOpen = openFor && rounds.every(({ kind }) => kind === "FINAL");
  return (
    <Section title={t("title")} actions={mayOpen && <LinkButton href={paths.newFollowUp(openFor)}>{t("open")}</LinkButton>}>
      {rounds.length === 0 && <p className="quiet">{t("noRounds")}</p>}
      <ul className="list">
        {rounds.map(({ id, number, dueOn, standing, kind }) => (
          <li key={id} className="row">
            <Link className="link" href={paths.followUp(id)}>
              {t("roundNo", { number: formatNumber(number, locale) })}
            </Link>
            <StandingTag standing={{ name: standing, kind }} />
            {dueOn && (
              <span className="quiet">
                {t("dueOn")} <Day value={dueOn} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
