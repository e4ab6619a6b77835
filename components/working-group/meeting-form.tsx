"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { AgendaFields } from "@/components/working-group/agenda-fields";
import { type MeetingPlan, meetingPlanSchema } from "@/domain/working-group/meetings/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { meeting: MeetingPlan; rescueKey: string; action: FormAction<MeetingPlan, { id: string }> };

/** When and where a meeting is, and what it speaks of. */
export function MeetingForm({ meeting, rescueKey, action }: Props) {
  const t = useTranslations("workingGroupForm.meeting");
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: meetingPlanSchema,
    defaultValues: meeting,
    action,
    onDone: ({ id }) => router.push(paths.meeting(id)),
  });
  const rescue = useRescue(form, rescueKey);
  const labels = { number: t("number"), meetsOn: t("meetsOn"), meetsAt: t("meetsAt"), place: t("place") };
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <ConflictNotice form={form} conflict={conflict} versionField="version" labels={labels} />
      <Field form={form} name="number" label={labels.number} hint={t("numberHint")}>
        <TextInput width="short" {...form.register("number")} {...describe(form, "number")} />
      </Field>
      <Field form={form} name="meetsOn" label={labels.meetsOn}>
        <DateInput {...form.register("meetsOn")} {...describe(form, "meetsOn")} />
      </Field>
      <Field form={form} name="meetsAt" label={labels.meetsAt} optional>
        <TextInput type="time" width="short" {...form.register("meetsAt")} {...describe(form, "meetsAt")} />
      </Field>
      <Field form={form} name="place" label={labels.place} optional>
        <TextInput {...form.register("place")} {...describe(form, "place")} />
      </Field>
      <AgendaFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t(meeting.meetingId === "" ? "plan" : "save")}
        </Button>
      </div>
    </form>
  );
}
