import { useTranslations } from "next-intl";

import { ProgressForm } from "@/components/measures/progress-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import type { MeasureRecord } from "@/domain/measures/queries";
import type { MeasureProgress } from "@/domain/measures/schema";
import { unsaid } from "@/domain/sources/rules";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = { measure: Pick<MeasureRecord, "id" | "version" | "state">; action: FormAction<MeasureProgress> };

/** Where whoever carries a measure out says how far it has come. */
export function ProgressPanel({ measure: { id, version, state }, action }: Props) {
  const t = useTranslations("measures");
  return (
    <Section title={t("progress")} id="progress">
      <ClientMessages namespaces={["measureForm", "recordForm", "vocabulary"]}>
        <ProgressForm
          key={version}
          values={{ id, version, state, reason: unsaid }}
          keep={action}
          done={paths.measure(id)}
          rescueKey={`measure:${id}:progress`}
        />
      </ClientMessages>
    </Section>
  );
}
