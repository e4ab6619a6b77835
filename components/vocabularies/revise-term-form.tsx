"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page-header";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { useNameLabels } from "@/components/vocabularies/name-labels";
import { TermFields } from "@/components/vocabularies/term-fields";
import type { KeptTerm } from "@/domain/vocabularies/terms/queries";
import { termRevisionSchema } from "@/domain/vocabularies/terms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { term: KeptTerm; ownId: string; action: FormAction<z.input<typeof termRevisionSchema>> };

/** Corrects and translates a term; whoever saves second sees what the first has written. */
export function ReviseTermForm({ term, ownId, action }: Props) {
  const t = useTranslations("vocabulariesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  const names = useNameLabels();
  const router = useRouter();
  const { id, version, description, parentId, position } = term;
  const { form, submit, conflict, pending } = useActionForm({
    schema: termRevisionSchema,
    defaultValues: { id, version, names: term.names, description, parentId, position },
    action,
    onDone: () => router.refresh(),
  });
  const { restored, discard } = useRescue(form, `term:${ownId}:${id}:${version}`);
  const labels = {
    ...names,
    "description.en": t("descriptionIn", { language: language("en") }),
    "description.ru": t("descriptionIn", { language: language("ru") }),
    "description.kk": t("descriptionIn", { language: language("kk") }),
    parentId: t("parent"),
    position: t("position"),
  };
  const say = (value: string) => term.parents.find((parent) => parent.value === value)?.label ?? value;

  return (
    <Section title={t("reviseTermTitle")}>
      <form onSubmit={submit} noValidate aria-label={t("reviseTermTitle")}>
        <ErrorSummary form={form} />
        <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" say={say} />
        <Rescued restored={restored} discard={discard} />
        <TermFields form={form} parents={term.parents} />
        <div className="row">
          <Button type="submit" tone="primary" pending={pending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
