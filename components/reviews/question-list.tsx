import { useTranslations } from "next-intl";

import { PartialDay } from "@/components/sources/partial-day";
import { Sourced } from "@/components/sources/sourced";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { LongText } from "@/components/ui/long-text";
import { Unverified } from "@/components/ui/source-note";
import { Tag, type Tone } from "@/components/ui/tag";
import type { AskedQuestion } from "@/domain/reviews/questions/queries";
import type { QuestionState } from "@/domain/reviews/questions/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const tones = {
  ANSWERED_ORALLY: "success",
  ANSWERED_IN_WRITING: "success",
  OWED: "info",
  OVERDUE: "danger",
  NEVER: "warning",
  NOT_RECORDED: "muted",
} satisfies Record<QuestionState, Tone>;

type Props = { reviewId: string; questions: AskedQuestion[]; mayRevise: boolean };

/** What the experts asked and what the delegation replied. */
export function QuestionList({ reviewId, questions, mayRevise }: Props) {
  return (
    <ol className="list">
      {questions.map((question) => (
        <li key={question.id} id={question.id} className="stack">
          <Asked question={question} />
          <Owed question={question} />
          {question.replies.map((reply) => (
            <Reply key={reply.id} reviewId={reviewId} questionId={question.id} reply={reply} mayRevise={mayRevise} />
          ))}
          <Sourced {...question} />
          {mayRevise && (
            <div className="row">
              <Act href={paths.reply(reviewId, question.id, "new")} act="reply" about={question.text?.text} />
              <Act href={paths.question(reviewId, question.id)} act="revise" about={question.text?.text} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Act({ href, act, about }: { href: string; act: "reply" | "revise"; about?: string }) {
  const t = useTranslations("dialogue");
  return (
    <LinkButton href={href} size="small" tone="quiet">
      {t(act)} <span className="sr-only">{about}</span>
    </LinkButton>
  );
}

function Asked({ question }: { question: AskedQuestion }) {
  const t = useTranslations("dialogue");
  const { text, expert, meeting, articles, topics, event, isOutsidePeriod, recommendations, state } = question;
  return (
    <>
      <p className="row">
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
        {isOutsidePeriod && <Tag tone="warning">{t("outsidePeriod")}</Tag>}
      </p>
      {text && <LongText text={text.text} lang={text.language} />}
      <p className="quiet">
        {expert || t("expertNotNamed")}
        {meeting && (
          <>
            {" · "}
            {meeting.number ? t("meetingNumber", { number: String(meeting.number) }) : t("meeting")}, <Day value={meeting.heldOn} />
          </>
        )}
        {articles.length > 0 && ` · ${t("articles", { numbers: articles.join(", ") })}`}
        {topics.length > 0 && ` · ${topics.map(({ name }) => name).join("; ")}`}
      </p>
      {event && (
        <p>
          {t("about")}{" "}
          <Link href={paths.event(event.id)} className="link">
            {event.name}
          </Link>
        </p>
      )}
      {recommendations.length > 0 && (
        <p className="row">
          {t("ledTo")}
          {recommendations.map(({ id, reference }) => (
            <Link key={id} href={paths.recommendation(id)} className="link">
              {reference}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

function Owed({ question: { owedUntil, owedAttestation, state } }: { question: AskedQuestion }) {
  const t = useTranslations("dialogue");
  if (!owedUntil || state === "ANSWERED_IN_WRITING") return null;
  return (
    <p className="row">
      {t("owedUntil")} <PartialDay value={owedUntil} />
      {owedAttestation === "UNVERIFIED" && <Unverified note={t("customaryTerm")} />}
    </p>
  );
}

type ReplyProps = { reviewId: string; questionId: string; reply: AskedQuestion["replies"][number]; mayRevise: boolean };

function Reply({ reviewId, questionId, reply, mayRevise }: ReplyProps) {
  const t = useTranslations("dialogue");
  const form = useTranslations("vocabulary.ReplyForm");
  const { id, text, givenOn, member, body } = reply;
  return (
    <div className="beside stack">
      <p className="label">
        {[form(reply.form), member, body].filter(Boolean).join(" · ")}
        {givenOn && (
          <>
            {", "}
            <Day value={givenOn} />
          </>
        )}
      </p>
      {text && <LongText text={text.text} lang={text.language} />}
      <Sourced {...reply} />
      {mayRevise && (
        <LinkButton href={paths.reply(reviewId, questionId, id)} size="small" tone="quiet">
          {t("reviseReply")}
        </LinkButton>
      )}
    </div>
  );
}
