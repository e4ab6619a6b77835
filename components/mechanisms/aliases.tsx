"use client";

import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import { Section } from "@/components/ui/page-header";
import type { KeptMechanism } from "@/domain/mechanisms/queries";
import { type MechanismAliasRecord, mechanismAliasSchema } from "@/domain/mechanisms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { mechanism: KeptMechanism; add: FormAction<MechanismAliasRecord>; remove: FormAction<{ id: string }> };

/** Other spellings by which data sets name a mechanism. */
export function MechanismAliases({ mechanism, add, remove }: Props) {
  const [t, router] = [useTranslations("mechanismsAdmin.spellings"), useRouter()];
  const empty: MechanismAliasRecord = { mechanismId: mechanism.id, text: "" };
  const { form, submit, pending } = useActionForm({
    schema: mechanismAliasSchema,
    defaultValues: empty,
    action: add,
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <Section title={t("title")}>
      <p>{t("about", { code: mechanism.code })}</p>
      {mechanism.aliases.length > 0 && (
        <ul className="plain">
          {mechanism.aliases.map((alias) => (
            <li key={alias.id} className="row">
              <span>{alias.text}</span>
              <ActionButton action={remove} input={{ id: alias.id }} size="small" tone="quiet">
                {t("remove", { text: alias.text })}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate aria-label={t("addTitle")}>
        <ErrorSummary form={form} />
        <Field form={form} name="text" label={t("text")}>
          <TextInput {...form.register("text")} {...describe(form, "text")} maxLength={200} autoCapitalize="off" />
        </Field>
        <div className="row">
          <Button type="submit" pending={pending}>
            {t("add")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
