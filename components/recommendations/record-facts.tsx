import { useLocale, useTranslations } from "next-intl";

import { Issued } from "@/components/recommendations/ageing";
import { TermLinks } from "@/components/recommendations/term-links";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Tag } from "@/components/ui/tag";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";
import { termKinds } from "@/domain/vocabulary";
import { joinList } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function RecordFacts({ record }: { record: RecommendationRecord }) {
  const t = useTranslations("recommendation.facts");
  const role = useTranslations("vocabulary.AssignmentRole");
  const position = useTranslations("vocabulary.UprPosition");
  const kind = useTranslations("vocabulary.TermKind");
  const locale = useLocale();
  const { cycle, document, terms, articles, assignments, dueOn, isOverdue, isFollowUp, followUpDueOn, uprPosition, recommendingStates } =
    record;
  const lastUpdate = record.responses
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .toSorted((one, other) => Number(other) - Number(one))[0];
  return (
    <Facts
      items={[
        { term: t("mechanism"), value: cycle.mechanism },
        {
          term: t("cycle"),
          value: (
            <Link className="link" href={paths.review(cycle.id)}>
              {cycle.title}
            </Link>
          ),
        },
        {
          term: t("document"),
          value: (
            <Link className="link" href={paths.document(document.id)}>
              {document.symbol ?? document.title}
            </Link>
          ),
        },
        { term: t("reference"), value: record.reference },
        { term: t("issued"), value: record.issuedOn && <Issued {...record} /> },
        { term: t("lastUpdate"), value: lastUpdate ? <Day value={lastUpdate} /> : t("noUpdate") },
        ...termKinds.map((wanted) => {
          const found = terms.filter((term) => term.kind === wanted);
          const cited = wanted === "ARTICLE" && articles.length > 0 && joinList(articles, locale);
          return { term: kind(wanted), value: found.length > 0 ? <TermLinks terms={found} /> : cited };
        }),
        { term: t("position"), value: uprPosition && position(uprPosition) },
        { term: t("recommendingStates"), value: recommendingStates.length > 0 && joinList(recommendingStates, locale) },
        { term: t("followUp"), value: isFollowUp && (followUpDueOn ? <Day value={followUpDueOn} /> : t("followUpSelected")) },
        {
          term: t("bodies"),
          value:
            assignments.length > 0 ? (
              <ul className="plain">
                {assignments.map((one) => (
                  <li key={one.body.id}>
                    <Link className="link" href={paths.body(one.body.id)}>
                      {one.body.name}
                    </Link>{" "}
                    <span className="quiet">
                      {role(one.role)}, {t("assignedOn")} <Day value={one.assignedAt} style="short" />
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              t("noBody")
            ),
        },
        {
          term: t("due"),
          value: dueOn && (
            <span className="row">
              <Day value={dueOn} />
              {isOverdue && <Tag tone="danger">{t("late")}</Tag>}
            </span>
          ),
        },
        { term: t("decision"), value: assignments[0] && <Mandate {...assignments[0]} /> },
      ]}
    />
  );
}

/** What ordered the assignment: a decision of the working group that can be read, or an act named in words. */
function Mandate({ decisionId, decisionReference }: RecommendationRecord["assignments"][number]) {
  if (!decisionId) return decisionReference;
  return (
    <Link className="link" href={paths.decision(decisionId)}>
      {decisionReference}
    </Link>
  );
}
