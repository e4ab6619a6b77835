import { useTranslations } from "next-intl";

import { Successor } from "@/components/recommendations/successor";
import { StatusTag } from "@/components/recommendations/status-tag";
import { Day, Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Diff } from "@/components/ui/diff";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { RecommendationRecord, RecommendationResponse } from "@/domain/recommendations/record/queries";
import { responseStateTones } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** One response of one body, with what it rests on. `previous` is the body's response before it, for comparison. */
export function ResponseCard({
  response,
  previous,
  recommendationId,
  successors,
  withdrawnSince,
}: {
  response: RecommendationResponse;
  previous?: RecommendationResponse;
  recommendationId: string;
  successors: RecommendationRecord["succession"]["successors"];
  /** On which day it was withdrawn, if a day before that is shown. */
  withdrawnSince: string | undefined;
}) {
  const t = useTranslations("recommendation.response");
  const state = useTranslations("vocabulary.ResponseState");
  const { body, current, claim, verification, reforms, evidence, publishedAt, since } = response;
  const said = useTranslations("recommendation");
  const replacedBy = verification?.supersededBy ?? current?.supersededBy ?? null;
  return (
    <article className="card stack" aria-label={t("of", { body: body.name })}>
      <div className="row">
        <h3>
          <Link href={paths.body(body.id)} className="link">
            {body.name}
          </Link>
        </h3>
        {response.state !== "PUBLISHED" && <Tag tone={responseStateTones[response.state]}>{state(response.state)}</Tag>}
        {withdrawnSince && (
          <Tag tone="warning">
            {t("withdrawnSince")} <Day value={withdrawnSince} style="short" />
          </Tag>
        )}
        {claim && <StatusTag status={claim.status} />}
      </div>
      <p className="quiet">
        {publishedAt ? t("published") : t("since")} <Moment value={publishedAt ?? since} />
      </p>
      {current ? (
        <LongText text={current.text} lang={current.language} />
      ) : (
        <p className="quiet">{t(withdrawnSince ? "wordsWithdrawn" : "notVisible")}</p>
      )}
      <Facts
        items={[
          { term: t("evidenceUpTo"), value: current?.evidenceUpTo && <Day value={current.evidenceUpTo} /> },
          { term: t("adopted"), value: claim && said(claim.isAdopted ? "yes" : "no") },
          { term: t("applied"), value: claim && said(claim.isAppliedInPractice ? "yes" : "no") },
          { term: t("verified"), value: verification && <StatusTag status={verification.status} /> },
          { term: t("rationale"), value: verification?.rationale },
          { term: t("stepBack"), value: current?.stepBackReason },
          { term: t("statusReason"), value: current?.statusReason },
          {
            term: t("supersededBy"),
            value: (replacedBy ?? current?.supersededByReform) && (
              <Successor
                reference={replacedBy}
                id={successors.find(({ reference }) => reference === replacedBy)?.id}
                reform={current?.supersededByReform ?? null}
              />
            ),
          },
        ]}
      />
      <Reforms reforms={reforms} />
      <EvidenceList evidence={evidence} />
      {previous?.current && current && (
        <Disclosure summary={t("compare")}>
          <Diff before={previous.current.text} after={current.text} lang={current.language} />
        </Disclosure>
      )}
      {!withdrawnSince && (
        <p>
          <Link href={paths.response(recommendationId, response.id)} className="link">
            {t("open")}
          </Link>
        </p>
      )}
    </article>
  );
}

function Reforms({ reforms }: Pick<RecommendationResponse, "reforms">) {
  const t = useTranslations("recommendation.response");
  const kind = useTranslations("vocabulary.ReformKind");
  const stage = useTranslations("vocabulary.ReformStage");
  const contribution = useTranslations("vocabulary.Contribution");
  if (reforms.length === 0) return null;
  return (
    <>
      <h4>{t("reforms")}</h4>
      <ul className="list">
        {reforms.map((reform) => (
          <li key={reform.id}>
            <Link href={paths.reform(reform.id)} className="link">
              {reform.title}
            </Link>{" "}
            <span className="quiet">
              {kind(reform.kind)}
              {reform.number && ` ${reform.number}`} · {stage(reform.stage)} · {contribution(reform.contribution)}
            </span>
            {reform.attestation !== "VERIFIED" && <Unverified />}
          </li>
        ))}
      </ul>
    </>
  );
}

function EvidenceList({ evidence }: Pick<RecommendationResponse, "evidence">) {
  const t = useTranslations("recommendation.response");
  const kind = useTranslations("vocabulary.EvidenceKind");
  if (evidence.length === 0) return null;
  return (
    <>
      <h4>{t("evidence")}</h4>
      <ul className="list">
        {evidence.map(({ id, title, url, kind: sort, datedOn, visibility, fileName }) => (
          <li key={id}>
            <a
              className="link"
              href={url ?? paths.evidenceFile(id)}
              rel={url ? "external nofollow" : undefined}
              download={url ? undefined : (fileName ?? true)}
            >
              {title}
            </a>{" "}
            <span className="quiet">
              {kind(sort)}, <Day value={datedOn} style="short" />
            </span>
            {visibility === "INTERNAL" && <Tag tone="muted">{t("internal")}</Tag>}
          </li>
        ))}
      </ul>
    </>
  );
}
