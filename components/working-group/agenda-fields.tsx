"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { type ActionForm, describe, Field, FieldNotes } from "@/components/ui/form";
import { TextInput } from "@/components/ui/input";
import type { MeetingPlan } from "@/domain/working-group/meetings/schema";
import { formatNumber } from "@/lib/format";

/** The items of an agenda in their order; each moves up or down by a button, which keeps the focus. */
export function AgendaFields({ form }: { form: ActionForm<MeetingPlan> }) {
  const t = useTranslations("workingGroupForm.meeting");
  const locale = useLocale();
  const { fields, append, remove, swap } = useFieldArray({ control: form.control, name: "agenda" });
  const { id, ...described } = describe(form, "agenda");

  const move = (place: number, to: number, button: string) => {
    swap(place, to);
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  };
  return (
    <fieldset className="field" {...described}>
      <legend id={`${id}-name`}>{t("agenda")}</legend>
      <FieldNotes form={form} name="agenda" hint={t("agendaHint")} />
      <ol className="stack">
        {fields.map((field, place) => {
          const no = formatNumber(place + 1, locale);
          const [up, down] = [`${field.id}-up`, `${field.id}-down`];
          return (
            <li key={field.id} className="flex flex-wrap items-end gap-3">
              <div className="grow">
                <Field form={form} name={`agenda.${place}.title`} label={t("item", { no })}>
                  <TextInput {...form.register(`agenda.${place}.title`)} {...describe(form, `agenda.${place}.title`)} />
                </Field>
              </div>
              <Button id={up} size="small" disabled={place === 0} onClick={() => move(place, place - 1, place === 1 ? down : up)}>
                {t("up")} <span className="sr-only">{t("item", { no })}</span>
              </Button>
              <Button
                id={down}
                size="small"
                disabled={place === fields.length - 1}
                onClick={() => move(place, place + 1, place === fields.length - 2 ? up : down)}
              >
                {t("down")} <span className="sr-only">{t("item", { no })}</span>
              </Button>
              <Button size="small" tone="quiet" disabled={fields.length === 1} onClick={() => remove(place)}>
                {t("takeOff")} <span className="sr-only">{t("item", { no })}</span>
              </Button>
            </li>
          );
        })}
      </ol>
      <div className="row mt-4">
        <Button id={id} onClick={() => append({ itemId: "", title: "" })}>
          {t("addItem")}
        </Button>
      </div>
    </fieldset>
  );
}
