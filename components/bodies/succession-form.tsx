"use client";

import { useLocale, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import type { SuccessionChoice } from "@/domain/recommendations/assignment/succession/queries";
import { type Succession, successionSchema } from "@/domain/recommendations/assignment/succession/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { choice: SuccessionChoice; action: FormAction<Succession> };

/** To whom each recommendation goes; how many go where is said before it is done. */
export function SuccessionForm({ choice: { id, successorId, targets, assignments }, action }: Props) {
  const t = useTranslations("bodies.succession");
  const roleName = useTranslations("vocabulary.AssignmentRole");
  const locale = useLocale();
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: successionSchema,
    defaultValues: {
      bodyId: id,
      decisionReference: "",
      moves: assignments.map((assignment) => ({ recommendationId: assignment.id, version: assignment.version, toId: successorId })),
    },
    action,
    onDone: () => router.push(paths.body(id)),
  });
  const moves = useWatch({ control: form.control, name: "moves" });
  const totals = targets
    .map(({ id: target, name }) => ({ id: target, name, count: moves.filter(({ toId }) => toId === target).length }))
    .filter(({ count }) => count > 0);
  const staying = moves.filter(({ toId }) => toId === "").length;

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {assignments.map(({ id: recommendationId, reference, heading, role, dueOn }, place) => {
        const name = `moves.${place}.toId` as const;
        return (
          <Field
            key={recommendationId}
            form={form}
            name={name}
            label={[reference, heading].filter(Boolean).join(" · ")}
            hint={
              <>
                {roleName(role)}
                {dueOn && <>, {t.rich("due", { day: () => <Day value={dueOn} style="short" /> })}</>}
              </>
            }
          >
            <Select {...form.register(name)} {...describe(form, name)}>
              <option value="">{t("stays")}</option>
              {targets.map((target) => (
                <option key={target.id} value={target.id}>
                  {target.name}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <Field form={form} name="decisionReference" label={t("act")} hint={t("actHint")}>
        <TextInput {...form.register("decisionReference")} {...describe(form, "decisionReference")} maxLength={300} />
      </Field>
      <div aria-live="polite">
        <p>{t("preview")}</p>
        <ul>
          {totals.map(({ id: target, name, count }) => (
            <li key={target}>{t("goes", { name, count, shown: formatNumber(count, locale) })}</li>
          ))}
          {staying > 0 && <li>{t("staying", { count: staying, shown: formatNumber(staying, locale) })}</li>}
        </ul>
      </div>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
