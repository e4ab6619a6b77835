"use client";

import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import type { ListedDay } from "@/domain/notifications/days/queries";
import { type CalendarDayRemoval, calendarDaySchema, type NewCalendarDay } from "@/domain/notifications/reminders/schema";
import { calendarDayKinds } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = {
  stateId: string;
  year: number;
  days: ListedDay[];
  record: FormAction<NewCalendarDay>;
  remove: FormAction<CalendarDayRemoval>;
};

/** The days off of a year and the weekends that are worked, and one more. */
export function CalendarDays({ stateId, year, days, record, remove }: Props) {
  const t = useTranslations("reminders");
  const kindName = useTranslations("vocabulary.CalendarDayKind");
  const { form, submit, pending } = useActionForm({
    schema: calendarDaySchema,
    defaultValues: { stateId, day: "", kind: "QUIET", name: "" },
    action: record,
    onDone: () => form.reset({ stateId, day: "", kind: "QUIET", name: "" }),
  });
  return (
    <div className="stack">
      <p>{t("daysAbout")}</p>
      <Table
        caption={t("table", { year: String(year) })}
        rows={days}
        rowKey={({ id }) => id}
        empty={t("none", { year: String(year) })}
        columns={[
          { key: "day", header: t("day"), rowHeader: true, cell: ({ day }) => <Day value={day} /> },
          { key: "name", header: t("name"), cell: ({ name }) => name },
          { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
          {
            key: "act",
            header: t("act"),
            cell: ({ id, name }) => (
              <ActionButton action={remove} input={{ id }} size="small">
                {t("remove")} <span className="sr-only">{name}</span>
              </ActionButton>
            ),
          },
        ]}
      />
      <form onSubmit={submit} noValidate className="stack">
        <ErrorSummary form={form} />
        <Field form={form} name="day" label={t("day")}>
          <DateInput {...form.register("day")} {...describe(form, "day")} />
        </Field>
        <Field form={form} name="kind" label={t("kind")}>
          <Select {...form.register("kind")} {...describe(form, "kind")}>
            {calendarDayKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </Select>
        </Field>
        <Field form={form} name="name" label={t("name")}>
          <TextInput {...form.register("name")} {...describe(form, "name")} maxLength={200} width="long" />
        </Field>
        <div>
          <Button type="submit" pending={pending}>
            {t("add")}
          </Button>
        </div>
      </form>
    </div>
  );
}
