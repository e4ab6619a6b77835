"use client";

import { useTranslations } from "next-intl";

import { RoleFields } from "@/components/people/role-fields";
import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import type { Places } from "@/domain/people/queries";
import { type Membership, membershipSchema } from "@/domain/people/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

/** Gives a person one more role. */
export function RoleForm({ userId, places, action }: { userId: string; places: Places; action: FormAction<Membership> }) {
  const t = useTranslations("people.roleForm");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: membershipSchema,
    defaultValues: {
      userId,
      stateId: places.states[0]?.value ?? "",
      bodyId: "",
      organisationId: "",
      isAlternate: false,
      validFrom: "",
      validTo: "",
    },
    action,
    onDone: () => router.refresh(),
  });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <RoleFields form={form} places={places} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
