import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Labelled, Select } from "@/components/ui/input";
import type { NotificationView } from "@/domain/notifications/schema";
import { notificationKinds } from "@/domain/vocabulary";

/** Which notices the list shows; it sends itself as an address. */
export function NotificationFilters({ action, view }: { action: string; view: NotificationView }) {
  const t = useTranslations("notifications");
  const kindName = useTranslations("vocabulary.NotificationKind");
  return (
    <form action={action} className="row items-end">
      <Labelled label={t("show")}>
        {(control) => (
          <Select {...control} name="show" defaultValue={view.show}>
            <option value="all">{t("all")}</option>
            <option value="unread">{t("unread")}</option>
          </Select>
        )}
      </Labelled>
      <Labelled label={t("kind")}>
        {(control) => (
          <Select {...control} name="kind" defaultValue={view.kind ?? ""}>
            <option value="">{t("anyKind")}</option>
            {notificationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <Button type="submit">{t("filter")}</Button>
    </form>
  );
}
