import { useLocale, useTranslations } from "next-intl";

import { useMilestoneName } from "@/components/reviews/milestone-name";
import { PartialDay } from "@/components/sources/partial-day";
import { Sourced } from "@/components/sources/sourced";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Tag, type Tone } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import type { TimelineStep } from "@/domain/reviews/milestones/queries";
import type { MilestoneState } from "@/domain/reviews/milestones/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export const milestoneTones = {
  DONE: "success",
  DUE: "info",
  OVERDUE: "danger",
  PASSED: "muted",
  EXPECTED: "muted",
  UNKNOWN: "neutral",
} satisfies Record<MilestoneState, Tone>;

type Props = { reviewId: string; steps: TimelineStep[]; isUpr: boolean; mayRevise: boolean };

/** Every step of a review in one line: what was done, what is owed, what can be expected. */
export function ReviewTimeline({ reviewId, steps, isUpr, mayRevise }: Props) {
  const t = useTranslations("timeline");
  const name = useMilestoneName();
  if (steps.length === 0) return <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  return (
    <Timeline
      label={t("title")}
      items={steps.map((step) => ({
        key: step.id ?? step.kind,
        title: name(step, isUpr),
        date: <StepDate step={step} />,
        state: step.state === "DONE" || step.state === "PASSED" ? "done" : "upcoming",
        children: <StepDetails reviewId={reviewId} step={step} name={name(step, isUpr)} mayRevise={mayRevise} />,
      }))}
    />
  );
}

function StepDate({ step: { state, on } }: { step: TimelineStep }) {
  const t = useTranslations("timeline");
  return (
    <span className="row">
      {on ? <PartialDay value={on} /> : t("dateNotKnown")}
      <Tag tone={milestoneTones[state]}>{t(`states.${state}`)}</Tag>
    </span>
  );
}

function StepDetails({ reviewId, step, name, mayRevise }: { reviewId: string; step: TimelineStep; name: string; mayRevise: boolean }) {
  const t = useTranslations("timeline");
  const locale = useLocale();
  const { id, kind, note, meeting, expected, document, symbol, source, attestation, address } = step;
  return (
    <>
      {meeting ? (
        <p>
          <Link href={paths.dialogue(reviewId)} className="link">
            {note || (meeting.number ? t("meetingNo", { number: String(meeting.number) }) : t("meeting"))}
          </Link>
        </p>
      ) : (
        note && kind !== "OTHER" && <p>{note}</p>
      )}
      {expected && (
        <p className="quiet">{t(`rules.${expected.rule}`, { years: expected.years, shown: formatNumber(expected.years, locale) })}</p>
      )}
      {document ? (
        <Link href={paths.document(document.id)} className="link">
          {document.name}
        </Link>
      ) : (
        symbol && <p>{symbol}</p>
      )}
      {source && attestation && <Sourced source={source} attestation={attestation} address={address} />}
      {mayRevise && (
        <LinkButton href={paths.milestone(reviewId, id ?? "new", id ? undefined : { kind })} size="small" tone="quiet">
          {t(id ? "revise" : "recordThis")} <span className="sr-only">{name}</span>
        </LinkButton>
      )}
    </>
  );
}
