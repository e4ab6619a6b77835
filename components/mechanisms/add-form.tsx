"use client";

import { useTranslations } from "next-intl";

import { MechanismFields } from "@/components/mechanisms/fields";
import { Button } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Select, TextInput } from "@/components/ui/input";
import { Rescued, useRescue } from "@/components/ui/rescue";
import { type MechanismRecord, mechanismSchema } from "@/domain/mechanisms/schema";
import { mechanismKinds } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { body: string; ownId: string; action: FormAction<MechanismRecord, { id: string }> };

/** Adds a mechanism; `body` is what a data set calls it. */
export function AddMechanismForm({ body, ownId, action }: Props) {
  const t = useTranslations("mechanismsAdmin.form");
  const kindName = useTranslations("vocabulary.MechanismKind");
  const router = useRouter();
  const { form, submit, pending } = useActionForm({
    schema: mechanismSchema,
    defaultValues: {
      kind: "SPECIAL_PROCEDURE",
      code: mechanismSchema.shape.code.safeParse(body).success ? body : "",
      spelling: body,
      names: { en: "", ru: "", kk: "" },
      symbolPrefix: "",
    },
    action,
    onDone: ({ id }) => router.push(paths.mechanism(id)),
  });
  const { restored, discard } = useRescue(form, `mechanism:${ownId}:${body}`);

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      <Rescued restored={restored} discard={discard} />
      <Field form={form} name="kind" label={t("kind")}>
        <Select {...form.register("kind")} {...describe(form, "kind")}>
          {mechanismKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="code" label={t("code")} hint={t("codeHint")}>
        <TextInput {...form.register("code")} {...describe(form, "code")} width="medium" maxLength={40} autoCapitalize="off" />
      </Field>
      <Field form={form} name="spelling" label={t("spelling")} hint={t("spellingHint")} optional>
        <TextInput {...form.register("spelling")} {...describe(form, "spelling")} maxLength={200} autoCapitalize="off" />
      </Field>
      <MechanismFields form={form} />
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
