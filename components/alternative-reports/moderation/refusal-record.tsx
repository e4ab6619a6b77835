import { useTranslations } from "next-intl";

import { AppealForm } from "@/components/alternative-reports/moderation/appeal-form";
import { DecisionForm } from "@/components/alternative-reports/moderation/decision-form";
import { ClientMessages } from "@/components/ui/client-messages";
import { Moment } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import { editionContentsSchema } from "@/domain/alternative-reports/editions/schema";
import type { RefusalRecord } from "@/domain/alternative-reports/moderation/queries";
import type { Appeal, AppealDecision } from "@/domain/alternative-reports/moderation/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What everybody may know of a refusal. */
export function RefusalFacts({ refusal }: { refusal: RefusalRecord }) {
  const t = useTranslations("refusals");
  const reason = useTranslations("vocabulary.RefusalReason");
  const stage = useTranslations("vocabulary.ReportStage");
  return (
    <Facts
      items={[
        { term: t("reason"), value: reason(refusal.reason) },
        { term: t("explanation"), value: refusal.explanation },
        { term: t("stage"), value: stage(refusal.stage) },
        { term: t("when"), value: <Moment value={refusal.refusedAt} /> },
        { term: t("appealedAt"), value: refusal.appealedAt && <Moment value={refusal.appealedAt} /> },
        { term: t("decidedAt"), value: refusal.decidedAt && <Moment value={refusal.decidedAt} /> },
        { term: t("decision"), value: refusal.decision },
      ]}
    />
  );
}

type Inner = NonNullable<RefusalRecord["inner"]>;
type Props = { id: string; inner: Inner; appeal: FormAction<Appeal>; decide: FormAction<AppealDecision> };

/** What its authors and those who decide know besides: the words of the appeal, and the report itself. */
export function RefusalInner({ id, inner, appeal, decide }: Props) {
  const t = useTranslations("refusals");
  const { edition, version, isAuthors } = inner;
  const contents = editionContentsSchema.safeParse(edition.contents);
  return (
    <ClientMessages namespaces={["refusals", "vocabulary"]}>
      {inner.appeal && (
        <Section title={t("appeal")}>
          <LongText text={inner.appeal} />
        </Section>
      )}
      {inner.mayAppeal && (
        <Section title={t("appealTitle")}>
          <AppealForm refusalId={id} version={version} action={appeal} />
        </Section>
      )}
      {inner.mayDecide && (
        <Section title={t("decideTitle")}>
          <DecisionForm refusalId={id} version={version} action={decide} />
        </Section>
      )}
      {inner.isRefuser && !inner.mayDecide && <p className="quiet">{t("secondPerson")}</p>}
      {isAuthors ? (
        <p>
          <Link className="link" href={paths.trace(edition.reportId)}>
            {t("toTrace")}
          </Link>
        </p>
      ) : (
        <Section title={edition.title}>
          {contents.success &&
            contents.data.parts.map(({ heading, text, evidence, suggestion }, place) => (
              <article key={place} className="stack" lang={edition.language}>
                <h3>{heading}</h3>
                {[text, evidence, suggestion].filter(Boolean).map((words, at) => (
                  <LongText key={at} text={words} />
                ))}
              </article>
            ))}
        </Section>
      )}
    </ClientMessages>
  );
}
