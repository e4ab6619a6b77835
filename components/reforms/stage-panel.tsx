import { useTranslations } from "next-intl";

import { StageForm } from "@/components/reforms/stage-form";
import { StageTag } from "@/components/reforms/stage-tag";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import type { ReformRecord } from "@/domain/reforms/queries";
import { stagesAfter } from "@/domain/reforms/rules";
import type { ReformStep } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";

/** Where the reform stands and what it can come to; what is repealed has come to its end. */
export function StagePanel({ reform: { id, version, stage }, action }: { reform: ReformRecord; action: FormAction<ReformStep> }) {
  const t = useTranslations("reformForm");
  const name = useTranslations("vocabulary.ReformStage");
  const next = stagesAfter(stage);
  return (
    <Section title={t("stage")}>
      <p className="row">
        {t("stageNow")} <StageTag stage={stage} />
      </p>
      {next.length > 0 && (
        <ClientMessages namespaces={["reformForm"]}>
          <StageForm reformId={id} version={version} stages={next.map((value) => ({ value, label: name(value) }))} action={action} />
        </ClientMessages>
      )}
    </Section>
  );
}
