"use client";

import { useTranslations } from "next-intl";

import { AttachmentFields } from "@/components/attachments/fields";
import { sendAttachment } from "@/components/attachments/send";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { evidenceFormSchema, type EvidenceLink } from "@/domain/evidence/schema";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Added = { id: string };
type Props = { responseId: string; today: Day; kinds: Choice[]; visibilities: Choice[]; addLink: FormAction<EvidenceLink, Added> };

/** One piece of evidence: a link, or a file of ours to keep. */
export function EvidenceForm({ responseId, today, kinds, visibilities, addLink }: Props) {
  const t = useTranslations("evidenceForm");
  const router = useRouter();
  const empty = { responseId, kind: "ACT", title: "", datedOn: "", visibility: "PUBLIC", source: "LINK", url: "", files: null } as const;
  const { form, submit, pending } = useActionForm({
    schema: evidenceFormSchema,
    defaultValues: empty,
    action: ({ source, url, files, ...described }, key) =>
      sendAttachment(
        { source, files },
        { described, key, addLink: () => addLink({ ...described, url }, key), addFile: paths.evidenceFiles() },
      ),
    onDone: () => {
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ErrorSummary form={form} />
      <Field form={form} name="kind" label={t("kind")} hint={t("kindHint")}>
        <Select {...form.register("kind")} {...describe(form, "kind")}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field form={form} name="title" label={t("title")}>
        <TextInput {...form.register("title")} {...describe(form, "title")} />
      </Field>
      <Field form={form} name="datedOn" label={t("datedOn")} hint={t("datedOnHint")}>
        <DateInput max={today} {...form.register("datedOn")} {...describe(form, "datedOn")} />
      </Field>
      <AttachmentFields form={form} />
      <FormChoices form={form} name="visibility" type="radio" legend={t("visibility")} options={visibilities} />
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
