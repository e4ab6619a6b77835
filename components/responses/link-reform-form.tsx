"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { type ReformLinking, reformLinkSchema } from "@/domain/reforms/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  link: ReformLinking;
  isLinked: boolean;
  title: string;
  contributions: Choice[];
  action: FormAction<ReformLinking>;
  done: string;
};

/** How far this reform answers the recommendation, in the words of this response. */
export function LinkReformForm({ link, isLinked, title, contributions, action, done }: Props) {
  const t = useTranslations("linkReform");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: reformLinkSchema,
    defaultValues: link,
    action,
    onDone: () => router.push(done),
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-4">
      <ErrorSummary form={form} />
      <Field form={form} name="contribution" label={t("contribution")}>
        <Select {...form.register("contribution")} {...describe(form, "contribution")}>
          {contributions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" pending={pending}>
        {t(isLinked ? "change" : "link")} <span className="sr-only">{title}</span>
      </Button>
    </form>
  );
}
