import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import type { TakenOver } from "@/domain/people/handovers/queries";
import { paths } from "@/lib/paths";

/** What this person took over lately, with the sheet that tells what is open. */
export function TakenOverNotice({ taken }: { taken: TakenOver[] }) {
  const t = useTranslations("work.takenOver");
  if (taken.length === 0) return null;
  return (
    <div className="stack mb-8">
      {taken.map(({ id, at, official, body, bodyId }) => (
        <Notice key={id} tone="info" title={t("title", { official, body })}>
          <p>
            {t.rich("since", { day: () => <Day value={at} /> })}{" "}
            <LinkButton href={paths.handOverSheet(bodyId)} download size="small">
              {t("sheet")}
            </LinkButton>
          </p>
        </Notice>
      ))}
    </div>
  );
}
