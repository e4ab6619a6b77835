import { useTranslations } from "next-intl";

import { Sourced } from "@/components/sources/sourced";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { Dialogue } from "@/domain/reviews/questions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { reviewId: string; mayRevise: boolean };

/** The meetings of the body about this State, in their order. */
export function Meetings({ reviewId, meetings, mayRevise }: Props & Pick<Dialogue, "meetings">) {
  const t = useTranslations("dialogue");
  const kindName = useTranslations("vocabulary.DialogueMeetingKind");
  if (meetings.length === 0) return <Empty title={t("noMeetings")} />;
  return (
    <ul className="list">
      {meetings.map(({ id, kind, number, heldOn, beginsAt, endsAt, place, summaryRecord, documentId, ...said }) => (
        <li key={id}>
          <p className="first-letter:uppercase">
            {number && `${t("meetingNumber", { number: String(number) })}, `}
            <Day value={heldOn} />
            {beginsAt && `, ${[beginsAt, endsAt].filter(Boolean).join("–")}`}
            {place && `, ${place}`}
          </p>
          <p className="quiet">
            {kindName(kind)}
            {summaryRecord && " · "}
            {documentId ? (
              <Link href={paths.document(documentId)} className="link">
                {summaryRecord ?? t("summaryRecord")}
              </Link>
            ) : (
              summaryRecord
            )}
          </p>
          <Sourced {...said} />
          {mayRevise && (
            <LinkButton href={paths.dialogueMeeting(reviewId, id)} size="small" tone="quiet">
              {t("revise")} <span className="sr-only">{number ?? heldOn}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who spoke for the State, the head first. */
export function Delegation({ reviewId, delegation, mayRevise }: Props & Pick<Dialogue, "delegation">) {
  const t = useTranslations("dialogue");
  if (delegation.length === 0) return <Empty title={t("noDelegation")} />;
  return (
    <ol className="list">
      {delegation.map(({ id, name, function: title, isHead, body, bodyId, ...said }) => (
        <li key={id}>
          <p className="row">
            <span lang={name?.language}>{name?.text}</span>
            {isHead && <Tag tone="info">{t("head")}</Tag>}
          </p>
          <p className="quiet">
            {title}
            {title && body && " · "}
            {body && bodyId && (
              <Link href={paths.body(bodyId)} className="link">
                {body}
              </Link>
            )}
          </p>
          <Sourced {...said} />
          {mayRevise && (
            <LinkButton href={paths.delegate(reviewId, id)} size="small" tone="quiet">
              {t("revise")} <span className="sr-only">{name?.text}</span>
            </LinkButton>
          )}
        </li>
      ))}
    </ol>
  );
}
