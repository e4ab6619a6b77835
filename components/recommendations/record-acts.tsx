import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import type { RecordActsFor } from "@/domain/recommendations/record/rules";
import { paths } from "@/lib/paths";

/** What this reader may do here, as links; each page asks for the right once more, and so does the command. */
export function RecordActs({ id, acts }: { id: string; acts: RecordActsFor }) {
  const t = useTranslations("recommendation.acts");
  return (
    <>
      {acts.mayAssign && <LinkButton href={paths.assignment(id)}>{t("assign")}</LinkButton>}
      {acts.mayClassify && <LinkButton href={paths.classification(id)}>{t("classify")}</LinkButton>}
      {acts.mayRelate && <LinkButton href={paths.recurrence(id)}>{t("relate")}</LinkButton>}
      {acts.mayAssess && <LinkButton href={paths.newAssessment(id)}>{t("assess")}</LinkButton>}
      {acts.mayDiscuss && <LinkButton href={paths.discussion(id)}>{t("discuss")}</LinkButton>}
      {acts.mayClose && <LinkButton href={paths.closing(id)}>{t("close")}</LinkButton>}
      {acts.mayRestore && <LinkButton href={paths.closing(id)}>{t("restore")}</LinkButton>}
      {acts.mayPlan && <LinkButton href={paths.newMeasure({ recommendation: id })}>{t("plan")}</LinkButton>}
      {acts.openResponses.map((responseId) => (
        <LinkButton key={responseId} href={paths.response(id, responseId)} tone="primary">
          {t("continue")}
        </LinkButton>
      ))}
      {acts.startFor.map((body) => (
        <LinkButton key={body.id} href={paths.newResponse(id, body.id)} tone="primary">
          {acts.startFor.length > 1 ? t("startFor", { body: body.name }) : t("start")}
        </LinkButton>
      ))}
    </>
  );
}
