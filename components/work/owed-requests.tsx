import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Section } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { OwedRequest } from "@/domain/discussions/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const beginning = 160;

/** Requests for information that wait for this side, the earliest term first. */
export function OwedRequests({ requests }: { requests: OwedRequest[] }) {
  const t = useTranslations("work.requests");
  return (
    <Section title={t("title")}>
      <ul className="plain stack">
        {requests.map(({ id, recommendationId, bodyId, reference, body, text, dueOn, isLate }) => (
          <li key={id}>
            <p className="row">
              <Link href={paths.discussion(recommendationId, { body: bodyId })} className="link">
                {t("about", { reference, body })}
              </Link>
              {dueOn && <span>{t.rich("due", { day: () => <Day value={dueOn} /> })}</span>}
              {isLate && <Tag tone="danger">{t("late")}</Tag>}
            </p>
            <p className="quiet">{text.length > beginning ? `${text.slice(0, beginning)}…` : text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
