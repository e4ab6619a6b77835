import { useLocale, useTranslations } from "next-intl";

import { FollowForm } from "@/components/subscriptions/follow-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { daysToConfirm } from "@/domain/subscriptions/rules";
import type { Follow } from "@/domain/subscriptions/schema";
import type { FormAction } from "@/lib/form-result";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Two ways to hear of changes without an account: by e-mail, and by feed. */
export function FollowRecord({ recommendationId, action }: { recommendationId: string; action: FormAction<Follow> }) {
  const t = useTranslations("follow");
  const locale = useLocale();
  return (
    <Disclosure summary={t("title")}>
      <div className="stack">
        <p className="prose quiet">{t("text")}</p>
        <ClientMessages namespaces={["follow"]}>
          <FollowForm recommendationId={recommendationId} days={daysToConfirm} action={action} />
        </ClientMessages>
        <p>
          <a href={getPathname({ href: paths.logFeed({ recommendation: recommendationId }), locale })}>{t("feed")}</a>
        </p>
      </div>
    </Disclosure>
  );
}
