"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { AttachmentFields } from "@/components/attachments/fields";
import { uploadInParts } from "@/components/attachments/upload";
import { Added, type AddedFile } from "@/components/evidence/added";
import { MoreFields } from "@/components/evidence/more-fields";
import { UnfinishedUploads, UploadProgress } from "@/components/evidence/uploads";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { describe, ErrorSummary, Field, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { nothingMore } from "@/domain/evidence/rules";
import { type AddedEvidence, evidenceFormSchema, type EvidenceLink, type EvidenceUpload } from "@/domain/evidence/schema";
import type { Unfinished, UploadDiscard, UploadStart } from "@/domain/evidence/uploads/schema";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export type AddingEvidence = {
  addLink: FormAction<EvidenceLink, AddedEvidence>;
  addUploaded: FormAction<EvidenceUpload, AddedEvidence>;
  startUpload: FormAction<UploadStart, Unfinished>;
  discardUpload: FormAction<UploadDiscard>;
};
type Props = AddingEvidence & {
  responseId: string;
  /** Whether nothing has been added yet. */
  isFirst: boolean;
  today: Day;
  isScanning: boolean;
  kinds: Choice[];
  visibilities: Choice[];
  languages: Choice[];
  findings: Choice[];
  /** What a new version may follow. */
  shown: Choice[];
  unfinished: Unfinished[];
};

/** One piece of evidence: a link, or a file of ours to keep, which comes in parts. */
export function EvidenceForm({
  responseId,
  isFirst,
  today,
  isScanning,
  kinds,
  visibilities,
  languages,
  findings,
  shown,
  unfinished,
  ...actions
}: Props) {
  const t = useTranslations("evidenceForm");
  const router = useRouter();
  // Stays as the page found it: what became of a piece is said inside.
  const [isOpen] = useState(isFirst);
  const [sent, setSent] = useState<number>();
  const [added, setAdded] = useState<AddedFile>();
  const empty = {
    ...nothingMore,
    ...({ responseId, kind: "ACT", title: "", datedOn: "", visibility: "PUBLIC", source: "LINK", url: "", files: null } as const),
  };
  const { form, submit, pending } = useActionForm({
    schema: evidenceFormSchema,
    defaultValues: empty,
    action: async ({ source, url, files, ...described }, key) => {
      if (source === "LINK") return actions.addLink({ ...described, url }, key);
      const [file] = Array.from(files ?? []);
      if (!(file instanceof File)) return { ok: false, fields: { files: "chooseFile" } };
      const uploaded = await uploadInParts(file, { responseId, start: actions.startUpload, tell: setSent });
      return uploaded.ok ? actions.addUploaded({ ...described, uploadId: uploaded.data.id }, key) : uploaded;
    },
    onDone: ({ findings: found }) => {
      setAdded({ isFile: form.getValues("source") === "FILE", findings: found });
      setSent(undefined);
      form.reset(empty);
      router.refresh();
    },
  });
  return (
    <Disclosure summary={t("addEvidence")} open={isOpen}>
      <form onSubmit={submit} noValidate className="stack" action={paths.evidenceFiles()} method="post" encType="multipart/form-data">
        <input type="hidden" name="responseId" value={responseId} />
        <ErrorSummary form={form} />
        {added && <Added added={added} findings={findings} isScanning={isScanning} />}
        <UnfinishedUploads unfinished={unfinished} discard={actions.discardUpload} />
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
        {pending && sent !== undefined && <UploadProgress share={sent} />}
        <FormChoices form={form} name="visibility" type="radio" legend={t("visibility")} options={visibilities} />
        <Disclosure summary={t("more")}>
          <MoreFields form={form} languages={languages} shown={shown} />
        </Disclosure>
        <div className="row">
          <Button type="submit" pending={pending}>
            {t("add")}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
