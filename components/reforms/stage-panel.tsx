import { useTranslations } from "next-intl";

import { StageCorrectionForm } from "@/components/reforms/stage-correction-form";
import { StageForm } from "@/components/reforms/stage-form";
import { StageTag } from "@/components/reforms/stage-tag";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import type { ReformRecord } from "@/domain/reforms/queries";
import { stagesAfter } from "@/domain/reforms/rules";
import type { ReformStep, StageCorrection } from "@/domain/reforms/schema";
import { reformStages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = { reform: ReformRecord; action: FormAction<ReformStep>; correct: FormAction<StageCorrection> };

/** Where the reform stands and what it can come to; what is repealed has come to its end. */
export function StagePanel({ reform: { id, version, stage }, action, correct }: Props) {
  const t = useTranslations("reformForm");
  const name = useTranslations("vocabulary.ReformStage");
  const next = stagesAfter(stage);
  const others = reformStages.filter((other) => other !== stage);
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
      <ClientMessages namespaces={["reformForm"]}>
        <StageCorrectionForm
          reformId={id}
          version={version}
          stages={others.map((value) => ({ value, label: name(value) }))}
          action={correct}
        />
      </ClientMessages>
    </Section>
  );
}
