"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Section } from "@/components/ui/page-header";
import { type Merger, mergerSchema } from "@/domain/vocabularies/merging/schema";
import type { KeptTerm } from "@/domain/vocabularies/terms/queries";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** Gives everything that a term has to another one. */
export function MergeForm({ term, action }: { term: KeptTerm; action: FormAction<Merger, { moved: number }> }) {
  const t = useTranslations("vocabulariesAdmin.merge");
  const locale = useLocale();
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: mergerSchema,
    defaultValues: { id: term.id, version: term.version, intoId: "" },
    action,
    onDone: () => router.refresh(),
  });
  return (
    <Section title={t("title")}>
      <form onSubmit={submit} noValidate aria-label={t("title")}>
        <p>{t("about", { count: term.uses.inAll, shown: formatNumber(term.uses.inAll, locale) })}</p>
        <ErrorSummary form={form} />
        <Field form={form} name="intoId" label={t("into")}>
          <Select {...form.register("intoId")} {...describe(form, "intoId")}>
            <option value="">{t("choose")}</option>
            {term.targets.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <div className="row">
          <Button type="submit" tone="danger" pending={pending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
