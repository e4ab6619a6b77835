"use client";

import { useTranslations } from "next-intl";

import { BodyFields } from "@/components/institutions/body-fields";
import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { type StateBodyRevision, stateBodyRevisionSchema } from "@/domain/institutions/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { body: StateBodyRevision; successors: { id: string; name: string }[]; ownId: string; action: FormAction<StateBodyRevision> };

/** Corrects what is said of a state body; whoever saves second sees what the first has written. */
export function ReviseBodyForm({ body, successors, ownId, action }: Props) {
  const t = useTranslations("bodiesAdmin.form");
  const language = useTranslations("vocabulary.Language");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: stateBodyRevisionSchema,
    defaultValues: body,
    action,
    onDone: () => router.push(paths.adminBodies()),
  });
  const { restored, discard } = useRescue(form, `body:${ownId}:${body.id}:${body.version}`);
  const labels = {
    "names.en": t("nameIn", { language: language("en") }),
    "names.ru": t("nameIn", { language: language("ru") }),
    "names.kk": t("nameIn", { language: language("kk") }),
    "acronyms.en": t("acronymIn", { language: language("en") }),
    "acronyms.ru": t("acronymIn", { language: language("ru") }),
    "acronyms.kk": t("acronymIn", { language: language("kk") }),
    validFrom: t("validFrom"),
    validTo: t("validTo"),
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <ConflictNotice form={form} conflict={conflict} labels={labels} versionField="version" />
      <Rescued restored={restored} discard={discard} />
      <BodyFields form={form} successors={successors} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("revise")}
        </Button>
      </div>
    </form>
  );
}
