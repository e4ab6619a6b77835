"use client";

import { useTranslations } from "next-intl";

import { ScaleFields } from "@/components/scales/scale-fields";
import { Button } from "@/components/ui/button";
import { Option } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { useNameLabels } from "@/components/vocabularies/name-labels";
import type { KeptScale } from "@/domain/assessments/scales/queries";
import { type ScaleRevision, scaleRevisionSchema } from "@/domain/assessments/scales/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { scale: KeptScale; ownId: string; action: FormAction<ScaleRevision> };

/** Corrects a scale, or stops offering it; whoever saves second sees what the first has written. */
export function ReviseScaleForm({ scale, ownId, action }: Props) {
  const t = useTranslations("scalesAdmin.form");
  const names = useNameLabels();
  const router = useRouter();
  const { id, version, inUseFrom, inUseTo, source, attestation, isRetired } = scale;
  const { form, submit, conflict, pending } = useActionForm({
    schema: scaleRevisionSchema,
    defaultValues: { id, version, names: scale.names, inUseFrom, inUseTo, source, attestation, isRetired },
    action,
    onDone: () => router.push(paths.adminScale(id)),
  });
  const { restored, discard } = useRescue(form, `scale:${ownId}:${id}:${version}`);
  const labels = { ...names, inUseFrom: t("inUseFrom"), inUseTo: t("inUseTo"), source: t("source") };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" />
      <Rescued restored={restored} discard={discard} />
      <ScaleFields form={form} />
      <Option type="checkbox" {...form.register("isRetired")} label={t("retire")} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
