import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { dayAt } from "@/lib/day";

type Props = { archivedAt: Date | null; reopenedAt?: Date | null; reason?: string | null };

/** Says of a record that it rests in the archive, or that it is open again, since when and why. */
export function ClosingNotice({ archivedAt, reopenedAt = null, reason }: Props) {
  const t = useTranslations("closing");
  const since = archivedAt ?? reopenedAt;
  if (!since) return null;
  const title = t.rich(archivedAt ? "archivedNotice" : "reopenedNotice", { day: () => <Day value={dayAt(since)} /> });
  return (
    <Notice tone="warning" title={title}>
      {reason && <p>{t("because", { reason })}</p>}
    </Notice>
  );
}

export function ArchivedTag({ archivedAt }: { archivedAt: Date | null }) {
  const t = useTranslations("closing");
  return archivedAt && <Tag tone="muted">{t("archivedTag")}</Tag>;
}
