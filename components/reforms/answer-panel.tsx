import { useTranslations } from "next-intl";

import { AnswerForm } from "@/components/reforms/answer-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReformAnswering } from "@/domain/reforms/schema";
import { contributions } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

/** The form for what a reform answers, with its choices in the reader's words. */
export function AnswerPanel({ reformId, action }: { reformId: string; action: FormAction<ReformAnswering> }) {
  const t = useTranslations("reformForm");
  const contribution = useTranslations("vocabulary.Contribution");
  return (
    <div className="mt-6">
      <Disclosure summary={t("answer")}>
        <ClientMessages namespaces={["reformForm"]}>
          <AnswerForm
            reformId={reformId}
            contributions={contributions.map((value) => ({ value, label: contribution(value) }))}
            action={action}
          />
        </ClientMessages>
      </Disclosure>
    </div>
  );
}
