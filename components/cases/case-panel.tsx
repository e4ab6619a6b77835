import { useTranslations } from "next-intl";

import { CaseForm } from "@/components/cases/case-form";
import { ClientMessages } from "@/components/ui/client-messages";
import type { CaseKeeping } from "@/domain/cases/queries";
import type { CaseDescription } from "@/domain/cases/schema";
import { Attestation } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = { file: CaseDescription; keeping: CaseKeeping; rescueKey: string; action: FormAction<CaseDescription, { id: string }> };

/** The form with its choices in the reader's words. */
export function CasePanel({ file, keeping: { committees, articlesOf, bodies, documents }, ...rest }: Props) {
  const attestation = useTranslations("vocabulary.Attestation");
  const attestations = Object.values(Attestation).map((value) => ({ value, label: attestation(value) }));
  return (
    <ClientMessages namespaces={["caseForm", "vocabulary"]}>
      <CaseForm file={file} choices={{ committees, articlesOf, bodies, documents, attestations }} {...rest} />
    </ClientMessages>
  );
}
