import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { planLayouts, type PlanView } from "@/domain/measures/plan/schema";
import { paths } from "@/lib/paths";

/** The plan as it is filtered and grouped, in both layouts and for both programs. */
export function PlanDownloads({ view }: { view: PlanView }) {
  const t = useTranslations("plan.downloads");
  return (
    <Disclosure summary={t("title")}>
      <ul className="plain">
        {planLayouts.flatMap((layout) =>
          (["docx", "xlsx"] as const).map((format) => (
            <li key={`${layout} ${format}`} className="mt-2">
              <LinkButton size="small" href={paths.planFile(format, { ...view, layout })} download>
                {t(`${layout}.${format}`)}
              </LinkButton>
            </li>
          )),
        )}
      </ul>
    </Disclosure>
  );
}
