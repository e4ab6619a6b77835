"use client";

import { useTranslations } from "next-intl";

import { gradeName } from "@/components/assessments/grade-note";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { Unplaced } from "@/domain/follow-ups/forms/queries";
import { type Placing, placingSchema } from "@/domain/follow-ups/unplaced/schema";
import type { FormAction } from "@/lib/form-result";
import { Link, useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { unplaced: Unplaced; action: FormAction<Placing> };

/** Grades of locked reports for which no place was found: work that waits for the secretariat. */
export function UnplacedGrades({ unplaced, action }: Props) {
  const t = useTranslations("followUpForm.unplaced");
  return (
    <ul className="list">
      {unplaced.grades.map((one) => (
        <li key={one.id} className="stack">
          <p>
            {t("said", {
              grade: one.grade,
              place: [one.paragraph && `¶${one.paragraph}`, one.measure].filter(Boolean).join(" ") || t("nowhere"),
            })}{" "}
            <Link className="link" href={paths.document(one.document.id)}>
              {one.document.name}
            </Link>
          </p>
          <Disclosure summary={t("settle")}>
            <PlacingForm id={one.id} unplaced={unplaced} action={action} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function PlacingForm({ id, unplaced: { places, scales }, action }: Props & { id: string }) {
  const t = useTranslations("followUpForm.unplaced");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: placingSchema,
    defaultValues: { unplacedId: id, place: "", gradeId: "", note: "" },
    action,
    onDone: () => router.refresh(),
  });
  const grades = scales.flatMap(({ edition, grades: ofScale }) =>
    ofScale.map((grade) => ({ value: grade.id, label: `${gradeName(grade)} (${edition})` })),
  );
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="place" label={t("place")} optional>
        <Select {...form.register("place")} {...describe(form, "place")}>
          <option value="">{t("noPlace")}</option>
          <Options of={places} />
        </Select>
      </Field>
      <Field form={form} name="gradeId" label={t("grade")} optional>
        <Select {...form.register("gradeId")} {...describe(form, "gradeId")}>
          <option value="">{t("noGrade")}</option>
          <Options of={grades} />
        </Select>
      </Field>
      <Field form={form} name="note" label={t("note")} hint={t("noteHint")}>
        <TextInput {...form.register("note")} {...describe(form, "note")} />
      </Field>
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
