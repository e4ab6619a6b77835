import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Tag } from "@/components/ui/tag";
import type { FollowUpActor, FollowUpStateKind } from "@/domain/vocabulary";
import type { Day as DayText } from "@/lib/day";

/** Where a round stands: under way, late, or ended. */
export function StandingTag({
  standing: { name, kind },
  isOverdue = false,
}: {
  standing: { name: string; kind: FollowUpStateKind };
  isOverdue?: boolean;
}) {
  return <Tag tone={kind === "FINAL" ? "muted" : isOverdue ? "danger" : "info"}>{name}</Tag>;
}

type Dated = { name: string; actor: FollowUpActor; dueOn: DayText };

/** What has to be done next, by whom, and by when. */
export function NextTerm({ next, isOverdue }: { next: Dated | null; isOverdue: boolean }) {
  const t = useTranslations("followUps");
  const actor = useTranslations("vocabulary.FollowUpActor");
  if (!next) return <span className="quiet">{t("noTerm")}</span>;
  return (
    <div className="stack">
      <p>
        <Day value={next.dueOn} style="short" /> {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
      </p>
      <p className="quiet">
        {next.name} · {actor(next.actor)}
      </p>
    </div>
  );
}
