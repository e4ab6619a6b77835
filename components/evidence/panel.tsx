import { useTranslations } from "next-intl";

import { EvidenceForm } from "@/components/evidence/form";
import { EvidenceList } from "@/components/evidence/list";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import type { EvidenceLink, EvidenceRemoval } from "@/domain/evidence/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import { isProof } from "@/domain/responses/rules";
import { evidenceKinds, evidenceVisibilities } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";

type Writing = { today: Day; addLink: FormAction<EvidenceLink, { id: string }>; remove: FormAction<EvidenceRemoval> };

/** The evidence of a response, and for those who write it the way to add more. */
export function EvidencePanel({ response, writing }: { response: ResponseRecord; writing?: Writing }) {
  const t = useTranslations("evidence");
  const kind = useTranslations("vocabulary.EvidenceKind");
  const visibility = useTranslations("vocabulary.EvidenceVisibility");
  return (
    <Section title={t("title")} id="evidence">
      <EvidenceList evidence={response.evidence} versions={response.inside?.evidenceVersions} remove={writing?.remove} />
      {writing && (
        <Disclosure summary={t("add")} open={response.evidence.length === 0}>
          <ClientMessages namespaces={["evidenceForm", "attachment"]}>
            <EvidenceForm
              responseId={response.id}
              today={writing.today}
              kinds={evidenceKinds.map((value) => ({ value, label: isProof(value) ? kind(value) : t("noProof", { kind: kind(value) }) }))}
              visibilities={evidenceVisibilities.map((value) => ({ value, label: visibility(value), hint: t(`visibility.${value}`) }))}
              addLink={writing.addLink}
            />
          </ClientMessages>
        </Disclosure>
      )}
    </Section>
  );
}
