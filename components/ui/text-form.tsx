"use client";

import type { ReactNode } from "react";
import type { DefaultValues, FieldValues, Path } from "react-hook-form";
import type { z } from "zod";

import { Button, type ButtonLook } from "@/components/ui/button";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props<Schema extends z.ZodType<FieldValues, FieldValues>, Data> = {
  schema: Schema;
  values: DefaultValues<z.input<Schema>>;
  name: Path<z.input<Schema>>;
  label: string;
  hint?: string;
  action: FormAction<z.input<Schema>, Data>;
  tone?: ButtonLook["tone"];
  children: ReactNode;
};

/** A form with one text to write. */
export function TextForm<Schema extends z.ZodType<FieldValues, FieldValues>, Data>(props: Props<Schema, Data>) {
  const { schema, values, name, label, hint, action, tone = "primary", children } = props;
  const router = useRouter();
  const { form, submit, pending } = useActionForm<Schema, Data>({
    schema,
    defaultValues: values,
    action,
    onDone: () => {
      form.reset(values);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name={name} label={label} hint={hint}>
        <Textarea rows={4} {...form.register(name)} {...describe(form, name)} />
      </Field>
      <div className="row">
        <Button type="submit" tone={tone} pending={pending}>
          {children}
        </Button>
      </div>
    </form>
  );
}
