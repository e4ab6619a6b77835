"use client";

import { useTranslations } from "next-intl";

import { MechanismFields } from "@/components/mechanisms/fields";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page-header";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { useNameLabels } from "@/components/vocabularies/name-labels";
import type { KeptMechanism } from "@/domain/mechanisms/queries";
import { type MechanismRevision, mechanismRevisionSchema } from "@/domain/mechanisms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { mechanism: KeptMechanism; ownId: string; action: FormAction<MechanismRevision> };

/** Corrects and translates what a mechanism is called; whoever saves second sees what the first has written. */
export function ReviseMechanismForm({ mechanism, ownId, action }: Props) {
  const [t, names, router] = [useTranslations("mechanismsAdmin.form"), useNameLabels(), useRouter()];
  const { id, version, symbolPrefix } = mechanism;
  const { form, submit, conflict, pending } = useActionForm({
    schema: mechanismRevisionSchema,
    defaultValues: { id, version, names: mechanism.names, symbolPrefix },
    action,
    onDone: () => router.refresh(),
  });
  const { restored, discard } = useRescue(form, `mechanism:${ownId}:${id}:${version}`);

  return (
    <Section title={t("reviseTitle")}>
      <form onSubmit={submit} noValidate aria-label={t("reviseTitle")}>
        <ErrorSummary form={form} />
        <ConflictNotice form={form} conflict={conflict} labels={{ ...names, symbolPrefix: t("symbolPrefix") }} versionField="version" />
        <Rescued restored={restored} discard={discard} />
        <MechanismFields form={form} />
        <div className="row">
          <Button type="submit" tone="primary" pending={pending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
