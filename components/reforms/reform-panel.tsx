import { useTranslations } from "next-intl";

import { ReformForm } from "@/components/reforms/reform-form";
import { ClientMessages } from "@/components/ui/client-messages";
import type { ReformChoices } from "@/domain/reforms/queries";
import type { ReformForm as Values } from "@/domain/reforms/schema";
import { Attestation, reformKinds, reformStages } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = { reform: Values; choices: ReformChoices; rescueKey: string; action: FormAction<Values, { id: string } | void>; done: string };

/** The form with its choices in the reader's words. */
export function ReformPanel({ reform, choices, ...rest }: Props) {
  const kind = useTranslations("vocabulary.ReformKind");
  const stage = useTranslations("vocabulary.ReformStage");
  const attestation = useTranslations("vocabulary.Attestation");
  return (
    <ClientMessages namespaces={["reformForm"]}>
      <ReformForm
        {...rest}
        reform={reform}
        choices={{
          kinds: reformKinds.map((value) => ({ value, label: kind(value) })),
          stages: reformStages.map((value) => ({ value, label: stage(value) })),
          attestations: Object.values(Attestation).map((value) => ({ value, label: attestation(value) })),
          bodies: choices.bodies,
          reforms: choices.reforms.filter(({ value }) => value !== reform.reformId),
          mayPublish: choices.mayPublish,
        }}
      />
    </ClientMessages>
  );
}
