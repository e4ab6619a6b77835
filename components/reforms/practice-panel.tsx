import { useTranslations } from "next-intl";

import { PracticeForm } from "@/components/reforms/practice-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import type { PracticeStatement } from "@/domain/reforms/schema";
import { practiceStates } from "@/domain/vocabulary";
import type { Day } from "@/lib/day";
import type { FormAction } from "@/lib/form-result";

/** The form for a statement, with its choices in the reader's words. */
export function PracticePanel({ reformId, today, action }: { reformId: string; today: Day; action: FormAction<PracticeStatement> }) {
  const t = useTranslations("reformForm");
  const state = useTranslations("vocabulary.PracticeState");
  return (
    <div className="mt-6">
      <Disclosure summary={t("assess")}>
        <ClientMessages namespaces={["reformForm"]}>
          <PracticeForm
            reformId={reformId}
            today={today}
            states={practiceStates.map((value) => ({ value, label: state(value) }))}
            action={action}
          />
        </ClientMessages>
      </Disclosure>
    </div>
  );
}
