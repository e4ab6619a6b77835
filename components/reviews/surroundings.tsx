import { useTranslations } from "next-intl";

import { PartialDay } from "@/components/sources/partial-day";
import { Sourced } from "@/components/sources/sourced";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Tag } from "@/components/ui/tag";
import type { Surroundings } from "@/domain/reviews/participations/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { reviewId: string; mayRevise: boolean };

/** What was welcomed: who said so comes first, because the Committee's word is not the State's. */
export function Remarks({ reviewId, remarks, mayRevise }: Props & Pick<Surroundings, "remarks">) {
  const t = useTranslations("surroundings");
  const attributionName = useTranslations("vocabulary.RemarkAttribution");
  if (remarks.length === 0) return <Empty title={t("noRemarks")} />;
  return (
    <ul className="list">
      {remarks.map(({ id, attribution, speaker, text, paragraph, saidOn, reforms, ...said }) => (
        <li key={id} className="stack">
          <p className="row">
            <Tag tone={attribution === "CO_TEXT" ? "success" : "neutral"}>{attributionName(attribution)}</Tag>
            <span className="quiet">
              {speaker} {paragraph && t("paragraph", { number: paragraph })} {saidOn && <PartialDay value={saidOn} />}
            </span>
          </p>
          <p className="prose">{text}</p>
          {reforms.length > 0 && (
            <p className="row">
              {t("names")}
              {reforms.map((reform) => (
                <Link key={reform.id} href={paths.reform(reform.id)} className="link">
                  {reform.title}
                </Link>
              ))}
            </p>
          )}
          <Sourced {...said} />
          {mayRevise && (
            <LinkButton href={paths.remark(reviewId, id)} size="small" tone="quiet">
              {t("revise")} <span className="sr-only">{text}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who took part around the review. */
export function Participations({ reviewId, participations, mayRevise }: Props & Pick<Surroundings, "participations">) {
  const t = useTranslations("surroundings");
  const kindName = useTranslations("vocabulary.ParticipationKind");
  if (participations.length === 0) return <Empty title={t("noParticipations")} />;
  return (
    <ul className="list">
      {participations.map(({ id, kind, title, aim, place, organisers, partners, heldOn, ...said }) => (
        <li key={id} className="stack">
          <p className="row">
            <Tag tone="neutral">{kindName(kind)}</Tag>
            {heldOn && (
              <span className="quiet">
                <PartialDay value={heldOn} />
              </span>
            )}
          </p>
          <p className="prose">{title}</p>
          {(aim || place || organisers || partners) && (
            <Facts
              items={[
                { term: t("aim"), value: aim },
                { term: t("place"), value: place },
                { term: t("organisers"), value: organisers },
                { term: t("partners"), value: partners },
              ]}
            />
          )}
          <Sourced {...said} />
          {mayRevise && (
            <LinkButton href={paths.participationRecord(reviewId, id)} size="small" tone="quiet">
              {t("revise")} <span className="sr-only">{title}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
