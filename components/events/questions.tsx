import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { EventRecord } from "@/domain/events/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What experts asked about an event, in whichever review. */
export function EventQuestions({ questions }: Pick<EventRecord, "questions">) {
  const t = useTranslations("events");
  if (questions.length === 0) return <Empty title={t("noQuestions")} />;
  return (
    <ul className="list">
      {questions.map(({ id, cycleId, text, review, askedOn, isOutsidePeriod }) => (
        <li key={id} className="stack">
          <p className="prose">{text}</p>
          <p className="row">
            <Link href={`${paths.dialogue(cycleId)}#${id}`} className="link">
              {review}
            </Link>
            {askedOn && <Day value={askedOn} />}
            {isOutsidePeriod && <Tag tone="warning">{t("outsidePeriod")}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}
