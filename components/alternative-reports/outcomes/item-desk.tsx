import { useTranslations } from "next-intl";

import { AnswerForm } from "@/components/alternative-reports/outcomes/answer-form";
import { CitationForm } from "@/components/alternative-reports/outcomes/citation-form";
import { ItemOutcomes } from "@/components/alternative-reports/outcomes/item-outcomes";
import { ReflectionForm } from "@/components/alternative-reports/outcomes/reflection-form";
import { ReflectionSuggestions } from "@/components/alternative-reports/outcomes/suggestions";
import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import type { ItemForm } from "@/domain/alternative-reports/outcomes/queries";
import type { Answer, Citation, OutcomeRevocation, Reflection } from "@/domain/alternative-reports/outcomes/schema";
import type { InterfaceLanguage } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";

type Props = {
  wanted: ItemForm;
  byAuthors: boolean;
  language: InterfaceLanguage;
  ownId: string;
  done: string;
  acts: {
    answer?: FormAction<Answer, { id: string }>;
    cite: FormAction<Citation, { id: string }>;
    reflect: FormAction<Reflection, { id: string }>;
    revoke: FormAction<OutcomeRevocation>;
  };
};

/** Everything a side can note about one item: its words, what became of it, and what else there is to say. */
export function ItemDesk({ wanted, byAuthors, language, ownId, done, acts }: Props) {
  const t = useTranslations("reportOutcomes");
  const { item, trace, bodies, documents, recommendations, suggestions } = wanted;
  const of = { itemId: item.id, byAuthors, done };
  return (
    <ClientMessages namespaces={["reportOutcomes", "vocabulary"]}>
      <LongText text={item.text} lang={trace.language} />
      {item.suggestion && (
        <Section title={t("suggestion")}>
          <LongText text={item.suggestion} lang={trace.language} />
        </Section>
      )}
      <Section title={t("became")}>
        <ItemOutcomes item={item} trace={trace} revoking={{ action: acts.revoke, byAuthors }} />
      </Section>
      {acts.answer && (
        <Section title={t("answerTitle")}>
          <AnswerForm itemId={item.id} bodies={bodies} language={language} ownId={ownId} done={done} action={acts.answer} />
        </Section>
      )}
      {item.suggestion && (
        <Section title={t("reflectedTitle")}>
          <ReflectionSuggestions itemId={item.id} byAuthors={byAuthors} suggestions={suggestions} action={acts.reflect} />
        </Section>
      )}
      {recommendations.length > 0 && (
        <Disclosure summary={t("reflectAnother")}>
          <ReflectionForm {...of} recommendations={recommendations} action={acts.reflect} />
        </Disclosure>
      )}
      <Disclosure summary={t("citedTitle")}>
        <CitationForm {...of} documents={documents} action={acts.cite} />
      </Disclosure>
    </ClientMessages>
  );
}
