import { useTranslations } from "next-intl";

import { type AddingEvidence, EvidenceForm } from "@/components/evidence/form";
import { EvidenceList } from "@/components/evidence/list";
import { PlainAnswer } from "@/components/evidence/plain-answer";
import { ClientMessages } from "@/components/ui/client-messages";
import { Section } from "@/components/ui/page-header";
import type { EvidenceRemoval } from "@/domain/evidence/schema";
import type { Unfinished } from "@/domain/evidence/uploads/schema";
import type { ResponseRecord } from "@/domain/responses/queries";
import { isProof } from "@/domain/responses/rules";
import { evidenceKinds, evidenceVisibilities, fileFindings, Language } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";

type Writing = AddingEvidence & { unfinished: Unfinished[]; remove: FormAction<EvidenceRemoval> };

type Props = { response: ResponseRecord; today: Day; isScanning: boolean; writing?: Writing };

/** The evidence of a response, and for those who write it the way to add more. */
export function EvidencePanel({ response, today, isScanning, writing }: Props) {
  const t = useTranslations("evidence");
  const kind = useTranslations("vocabulary.EvidenceKind");
  const visibility = useTranslations("vocabulary.EvidenceVisibility");
  const language = useTranslations("vocabulary.Language");
  const finding = useTranslations("vocabulary.FileFinding");
  return (
    <Section title={t("title")} id="evidence">
      <EvidenceList
        evidence={response.evidence}
        superseding={response.superseding}
        today={today}
        isInside={response.inside !== null}
        isScanning={isScanning}
        versions={response.inside?.evidenceVersions}
        remove={writing?.remove}
      />
      {writing && (
        <ClientMessages namespaces={["evidenceForm"]}>
          <PlainAnswer />
        </ClientMessages>
      )}
      {writing && (
        <ClientMessages namespaces={["evidenceForm", "attachment"]}>
          <EvidenceForm
            isFirst={response.evidence.length === 0}
            responseId={response.id}
            today={today}
            isScanning={isScanning}
            shown={response.evidence.map(({ id, title }) => ({ value: id, label: title }))}
            languages={Object.values(Language).map((value) => ({ value, label: language(value) }))}
            findings={fileFindings.map((value) => ({ value, label: finding(value) }))}
            kinds={evidenceKinds.map((value) => ({ value, label: isProof(value) ? kind(value) : t("noProof", { kind: kind(value) }) }))}
            visibilities={evidenceVisibilities.map((value) => ({ value, label: visibility(value), hint: t(`visibility.${value}`) }))}
            unfinished={writing.unfinished}
            addLink={writing.addLink}
            addUploaded={writing.addUploaded}
            startUpload={writing.startUpload}
            discardUpload={writing.discardUpload}
          />
        </ClientMessages>
      )}
    </Section>
  );
}
