import { useTranslations } from "next-intl";

import { GradeNote, StatusNote } from "@/components/assessments/grade-note";
import { useSpeakerName } from "@/components/assessments/speaker-name";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import type { HeardStatement } from "@/domain/assessments/voices/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { recommendationId: string; statement: HeardStatement; mayWithdraw: boolean };

/** What one speaker says: by which grade, why, on what day, knowing what until when, and where it is written. */
export function StatementCard({ recommendationId, statement, mayWithdraw }: Props) {
  const t = useTranslations("voices");
  const nameOf = useSpeakerName();
  const { id, voice, limb, status, graded, rationale, language, saidOn, evidenceUpTo, session, by } = statement;
  return (
    <div className="stack">
      {voice !== "STATE" && voice !== "GROUP" && <strong>{nameOf(statement)}</strong>}
      {limb && <p className="quiet">{t("ofLimb", { limb })}</p>}
      {status && <StatusNote status={status} />}
      {graded && <GradeNote {...graded} />}
      {rationale && <LongText text={rationale} lang={language ?? undefined} />}
      <Facts
        items={[
          { term: t("saidOn"), value: <Day value={saidOn} /> },
          { term: t("evidenceUpTo"), value: evidenceUpTo && <Day value={evidenceUpTo} /> },
          { term: t("session"), value: session },
          { term: t("source"), value: <StatementSource recommendationId={recommendationId} statement={statement} /> },
        ]}
      />
      {by?.organisationId === null && voice !== "COMMITTEE" && <p className="quiet">{t("quoted")}</p>}
      {mayWithdraw && (
        <p>
          <Link className="link" href={paths.assessment(recommendationId, id)}>
            {t("takeBack")}
          </Link>
        </p>
      )}
    </div>
  );
}

function StatementSource({ recommendationId, statement }: Omit<Props, "mayWithdraw">) {
  const t = useTranslations("voices");
  const { voice, document, paragraph, source, address, responseId } = statement;
  if (responseId)
    return (
      <Link className="link" href={paths.response(recommendationId, responseId)}>
        {voice === "STATE" ? t("answerOf", { body: source ?? "" }) : t("theAnswer")}
      </Link>
    );
  const words = source ?? address;
  if (!document && !words && !paragraph) return t("ownWords");
  return (
    <>
      {document && (
        <Link className="link" href={paths.document(document.id)}>
          {document.name}
        </Link>
      )}
      {!document && address && (
        <a className="link" href={address} rel="external">
          {words}
        </a>
      )}
      {!document && !address && words}
      {paragraph && `${document || words ? ", " : ""}${t("paragraph", { number: paragraph })}`}
    </>
  );
}
