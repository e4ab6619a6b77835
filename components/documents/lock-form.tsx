"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import { FormChoices } from "@/components/ui/form-choices";
import { Notice } from "@/components/ui/notice";
import { useRefusal } from "@/components/ui/use-refusal";
import { type LockProblem, mayBe } from "@/domain/documents/rules";
import { type DocumentLock, documentLockSchema } from "@/domain/documents/schema";
import { type DocumentKind, type Language, TranslationState } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const choices = [TranslationState.OFFICIAL, TranslationState.UNOFFICIAL, TranslationState.MACHINE];

type Props = {
  document: { id: string; version: number; kind: DocumentKind; language: Language };
  count: number;
  problems: LockProblem[];
  action: FormAction<DocumentLock>;
  onGo: (paragraphId: string) => void;
};

/** Makes the proposal the record, once nothing stands in the way. */
export function LockForm({ document, count, problems, action, onGo }: Props) {
  const t = useTranslations("proposal.lock");
  const translationName = useTranslations("vocabulary.TranslationState");
  const refusal = useRefusal();
  const router = useRouter();
  const possible = choices.filter((translation) => mayBe(translation, document));
  const { form, submit, pending } = useActionForm({
    schema: documentLockSchema,
    defaultValues: { id: document.id, version: document.version, translation: possible[0] ?? "UNOFFICIAL" },
    // The server finds the same problems; it cannot know of what is typed above and not saved.
    action: async (lock, key) => (problems[0] ? { ok: false, message: problems[0].message } : action(lock, key)),
    onDone: () => router.push(paths.document(document.id)),
  });

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary form={form} />
      {problems.length > 0 && (
        <Notice tone="warning" title={t("problems")}>
          <ul className="stack">
            {problems.map(({ message, paragraphId }) => (
              <li key={message} className="row">
                {refusal(message)}
                {paragraphId && (
                  <Button size="small" onClick={() => onGo(paragraphId)}>
                    {t("go")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FormChoices
        form={form}
        name="translation"
        type="radio"
        legend={t("translation")}
        hint={t("translationHint")}
        options={possible.map((value) => ({ value, label: translationName(value) }))}
      />
      <p className="prose">{t("about", { count })}</p>
      <div className="row">
        <Button type="submit" tone="primary" pending={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
