"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { ConflictNotice } from "@/components/ui/conflict";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, Textarea, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { Options } from "@/components/ui/options";
import { type MinutesDraft, minutesSchema } from "@/domain/working-group/minutes/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  minutes: MinutesDraft;
  /** Names of those invited and of the items, in the order of the draft. */
  invited: string[];
  titles: string[];
  presences: Choice[];
  rescueKey: string;
  action: FormAction<MinutesDraft>;
};

/** Who was there, and what was said about each item. */
export function MinutesForm({ minutes, invited, titles, presences, rescueKey, action }: Props) {
  const t = useTranslations("workingGroupForm.minutes");
  const locale = useLocale();
  const router = useRouter();
  const { form, submit, conflict, pending } = useActionForm({
    schema: minutesSchema,
    defaultValues: minutes,
    action,
    onDone: () => router.push(paths.meeting(minutes.meetingId)),
  });
  const rescue = useRescue(form, rescueKey);
  const itemLabel = (place: number) => t("item", { no: formatNumber(place + 1, locale), title: titles[place] ?? "" });
  const attendance = form.watch("attendance");
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Rescued restored={rescue.restored} discard={rescue.discard} />
      <ConflictNotice
        form={form}
        conflict={conflict}
        versionField="version"
        labels={Object.fromEntries(titles.map((_, place) => [`items.${place}.minutes`, itemLabel(place)]))}
      />
      {invited.length > 0 && (
        <fieldset className="field">
          <legend>{t("attendance")}</legend>
          <p className="field-hint">{t("attendanceHint")}</p>
          <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
            {invited.map((name, place) => (
              <div key={minutes.attendance[place]?.memberId ?? place}>
                <Field form={form} name={`attendance.${place}.presence`} label={name}>
                  <Select {...form.register(`attendance.${place}.presence`)} {...describe(form, `attendance.${place}.presence`)}>
                    <option value="">{t("notNoted")}</option>
                    <Options of={presences} />
                  </Select>
                </Field>
                {attendance[place]?.presence === "REPRESENTED" && (
                  <Field form={form} name={`attendance.${place}.representedBy`} label={t("representedBy", { name })}>
                    <TextInput
                      {...form.register(`attendance.${place}.representedBy`)}
                      {...describe(form, `attendance.${place}.representedBy`)}
                    />
                  </Field>
                )}
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {titles.map((title, place) => (
        <Field key={title + String(place)} form={form} name={`items.${place}.minutes`} label={itemLabel(place)} max={20_000}>
          <Textarea rows={8} {...form.register(`items.${place}.minutes`)} {...describe(form, `items.${place}.minutes`)} />
        </Field>
      ))}
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
