"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, PlainFields, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Select } from "@/components/ui/input";
import { afterwards, type MemberHandover, memberHandoverSchema } from "@/domain/organisations/members/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { organisationId: string; others: { userId: string; name: string }[]; action: FormAction<MemberHandover> };

/** Makes another member decide for the organisation. */
export function MemberHandoverForm({ organisationId, others, action }: Props) {
  const t = useTranslations("ownOrganisation");
  const router = useRouter();
  const { form, submit, plain, pending } = useActionForm({
    schema: memberHandoverSchema,
    defaultValues: { organisationId, successorId: "", afterwards: "STAY" },
    action,
    onDone: () => router.push(paths.ownOrganisation()),
    next: paths.ownOrganisation(),
  });
  return (
    <form {...plain} onSubmit={submit} noValidate>
      <PlainFields form={form} />
      <ErrorSummary form={form} />
      <Field form={form} name="successorId" label={t("successor")}>
        <Select {...form.register("successorId")} {...describe(form, "successorId")}>
          <option value="">{t("choose")}</option>
          {others.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <FormChoices
        form={form}
        name="afterwards"
        type="radio"
        legend={t("afterwards")}
        options={afterwards.map((value) => ({ value, label: t(value) }))}
      />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("handOver")}
        </Button>
      </div>
    </form>
  );
}
