import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { FollowUpRecord } from "@/domain/follow-ups/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What is known of a round: of which review, by which procedure, where it stands, and by when the document wants the reply. */
export function FollowUpFacts({ round }: { round: FollowUpRecord }) {
  const t = useTranslations("followUps");
  const locale = useLocale();
  const { cycle, state, procedure, standing, dueOn } = round;
  return (
    <Facts
      items={[
        {
          term: t("cycle"),
          value: (
            <Link className="link" href={paths.review(cycle.id)}>
              {cycle.title}
            </Link>
          ),
        },
        { term: t("state"), value: state.name },
        {
          term: t("procedure"),
          value: (
            <span className="row">
              <Link className="link" href={paths.followUpProcedureOf(procedure.id)}>
                {t("procedureOf", { name: procedure.name, edition: procedure.edition })}
              </Link>
              {procedure.attestation === "UNVERIFIED" && <Unverified />}
            </span>
          ),
        },
        { term: t("sinceFact"), value: standing.since && <Day value={standing.since} precision={standing.precision} /> },
        { term: t("dueOn"), value: dueOn ? <Day value={dueOn} /> : t("dueNotNamed") },
        {
          term: t("usualTerm"),
          value:
            procedure.usualMonths !== null &&
            t("months", { count: procedure.usualMonths, shown: formatNumber(procedure.usualMonths, locale) }),
        },
      ]}
    />
  );
}

type NextProps = { round: FollowUpRecord; mayAdvance: boolean };

/** What comes next: the terms for everybody, and the steps that can be put down for whoever keeps the round. */
export function NextSteps({ round: { id, terms, offered, standing }, mayAdvance }: NextProps) {
  const t = useTranslations("followUps");
  const actor = useTranslations("vocabulary.FollowUpActor");
  return (
    <div className="stack">
      {terms.length > 0 ? (
        <ul className="list">
          {terms.map((term) => (
            <li key={`${term.code} ${term.dueOn}`} className="row">
              <Day value={term.dueOn} />
              <span>
                {term.name} <span className="quiet">· {actor(term.actor)}</span>
              </span>
              {term.isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t(standing.kind === "FINAL" ? "endedNote" : "noTerm")}</p>
      )}
      {mayAdvance && offered.length > 0 && (
        <div className="row">
          {offered.map(({ code, name }, place) => (
            <LinkButton key={code} href={paths.followUpStep(id, code)} tone={place === 0 ? "primary" : "secondary"}>
              {name}
            </LinkButton>
          ))}
        </div>
      )}
    </div>
  );
}
