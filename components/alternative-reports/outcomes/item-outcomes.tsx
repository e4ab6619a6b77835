import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Day, Moment } from "@/components/ui/date";
import { LongText } from "@/components/ui/long-text";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ShownOutcome, Trace, TracedItem } from "@/domain/alternative-reports/outcomes/queries";
import type { OutcomeRevocation } from "@/domain/alternative-reports/outcomes/schema";
import type { ReportOutcomeKind } from "@/domain/alternative-reports/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Revoking = { action: FormAction<OutcomeRevocation>; byAuthors: boolean };
type Props = { item: TracedItem; trace: Pick<Trace, "answerDueOn" | "isOverdue">; revoking?: Revoking };

const tones = { SEEN: "info", ANSWERED: "success", CITED: "info", REFLECTED: "success" } as const satisfies Record<ReportOutcomeKind, Tone>;

/** What became of one item, the earliest first, and whether an answer is still owed. */
export function ItemOutcomes({ item, trace, revoking }: Props) {
  const t = useTranslations("reportOutcomes");
  return (
    <div className="stack">
      {!item.isAnswered && trace.answerDueOn && (
        <p>
          <Tag tone={trace.isOverdue ? "danger" : "muted"}>{t("noAnswer")}</Tag>{" "}
          <span className="quiet">
            {t(trace.isOverdue ? "overdueSince" : "dueUntil")} <Day value={trace.answerDueOn} style="short" />
          </span>
        </p>
      )}
      {item.outcomes.length > 0 && (
        <ul className="plain stack" aria-label={t("became")}>
          {item.outcomes.map((outcome) => (
            <li key={outcome.id}>
              <Outcome outcome={outcome} revoking={revoking} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Outcome({ outcome, revoking }: { outcome: ShownOutcome; revoking?: Revoking }) {
  const t = useTranslations("reportOutcomes");
  const kindName = useTranslations("vocabulary.ReportOutcomeKind");
  const { id, kind, byAuthors, isRevoked, body, text, language, place, address, document, recommendation, recordedAt } = outcome;
  return (
    <div className="card stack">
      <p className="row">
        <Tag tone={isRevoked ? "muted" : tones[kind]}>{kindName(kind)}</Tag>
        {isRevoked && <Tag tone="warning">{t("revoked")}</Tag>}
        <span className="quiet">
          {kind === "ANSWERED" ? (body ?? t("group")) : t(byAuthors ? "byAuthors" : "byState")} · <Moment value={recordedAt} />
        </span>
      </p>
      {text && <LongText text={text} lang={language ?? undefined} />}
      {place && (
        <p>
          {document && (
            <>
              <Link className="link" href={paths.document(document.id)}>
                {document.name}
              </Link>
              {", "}
            </>
          )}
          {address ? (
            <a className="link" href={address} rel="external">
              {place}
            </a>
          ) : (
            place
          )}
        </p>
      )}
      {recommendation && (
        <p>
          <Link className="link" href={paths.recommendation(recommendation.id)}>
            {recommendation.reference}
          </Link>
          {recommendation.heading && ` · ${recommendation.heading}`}
        </p>
      )}
      {revoking && !isRevoked && byAuthors === revoking.byAuthors && (
        <ActionButton plain action={revoking.action} input={{ id }} size="small" tone="quiet">
          {t("revoke")} <span className="sr-only">{kindName(kind)}</span>
        </ActionButton>
      )}
    </div>
  );
}
