"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Option } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { useNameLabels } from "@/components/vocabularies/name-labels";
import { VocabularyFields } from "@/components/vocabularies/vocabulary-fields";
import type { KeptVocabulary } from "@/domain/vocabularies/queries";
import { type VocabularyRevision, vocabularyRevisionSchema } from "@/domain/vocabularies/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { vocabulary: KeptVocabulary; ownId: string; action: FormAction<VocabularyRevision> };

/** Corrects a vocabulary, or stops offering it; whoever saves second sees what the first has written. */
export function ReviseVocabularyForm({ vocabulary, ownId, action }: Props) {
  const t = useTranslations("vocabulariesAdmin.form");
  const names = useNameLabels();
  const router = useRouter();
  const { id, version, edition, source, isRetired } = vocabulary;
  const { form, submit, conflict, pending } = useActionForm({
    schema: vocabularyRevisionSchema,
    defaultValues: { id, version, names: vocabulary.names, edition, source, isRetired },
    action,
    onDone: () => router.push(paths.vocabulary(id)),
  });
  const { restored, discard } = useRescue(form, `vocabulary:${ownId}:${id}:${version}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice
        form={form}
        conflict={conflict}
        labels={{ ...names, edition: t("edition"), source: t("source") }}
        versionField="version"
      />
      <Rescued restored={restored} discard={discard} />
      <VocabularyFields form={form} />
      <Option type="checkbox" {...form.register("isRetired")} label={t("retireVocabulary")} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
