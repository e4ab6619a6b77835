import { useTranslations } from "next-intl";

import { EditionParts } from "@/components/alternative-reports/editions/contents";
import { EditionCover } from "@/components/alternative-reports/editions/cover";
import { EditionAnnexes, EditionVerification } from "@/components/alternative-reports/editions/files";
import { ItemOutcomes } from "@/components/alternative-reports/outcomes/item-outcomes";
import { TraceFacts } from "@/components/alternative-reports/outcomes/trace-facts";
import { LinkButton } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { PublicEdition } from "@/domain/alternative-reports/editions/queries";
import type { Trace } from "@/domain/alternative-reports/outcomes/queries";
import type { Language } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { edition: PublicEdition; trace: Trace | null; language: Language; mayRecord: boolean; mayRefuse: boolean };

/** A report on the register, word for word, with what became of it beside each issue. */
export function PublicEditionView({ edition, trace, language, mayRecord, mayRefuse }: Props) {
  const [t, paper] = [useTranslations("edition"), useTranslations("paper")];
  const library = useTranslations("alternativeReports");
  const languageName = useTranslations("vocabulary.Language");
  const { id, contents, languages, files, supersededBy, organisations, events } = edition;
  const traced = new Map(trace?.items.map((item) => [item.position, item]));
  return (
    <>
      <Breadcrumbs items={[{ href: paths.alternativeReports(), label: library("title") }]} current={contents.title} />
      <PageHeader
        eyebrow={t("eyebrow")}
        title={<span lang={edition.language}>{contents.title}</span>}
        actions={
          <>
            {mayRecord && <LinkButton href={paths.editionOutcomes(id)}>{t("outcomes")}</LinkButton>}
            {mayRefuse && <LinkButton href={paths.refusing(id)}>{t("refuse")}</LinkButton>}
          </>
        }
      />
      {supersededBy && (
        <Notice tone="warning" title={t("superseded")}>
          <Link href={paths.alternativeReport(supersededBy)} className="link">
            {t("toLater")}
          </Link>
        </Notice>
      )}
      {languages.length > 1 && (
        <Tabs
          label={t("languages")}
          items={languages.map((one) => ({
            href: paths.alternativeReport(id, { language: one }),
            label: languageName(one),
            current: one === language,
          }))}
        />
      )}
      <EditionCover
        contents={contents}
        more={[
          { term: t("submittedOn"), value: <Day value={edition.submittedOn} /> },
          {
            term: library("organisation"),
            value: organisations.length > 0 && (
              <ul>
                {organisations.map((organisation) => (
                  <li key={organisation.id}>
                    <Link href={paths.organisation(organisation.id)} className="link">
                      {organisation.name}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {trace && <TraceFacts trace={trace} />}
      <EditionParts
        contents={contents}
        language={language}
        beside={(position) => {
          const item = traced.get(position);
          return item && trace && <ItemOutcomes item={item} trace={trace} />;
        }}
      />
      <Section title={paper("annexes")}>
        <EditionAnnexes files={files} />
      </Section>
      <Section title={t("files")} id="verify">
        <EditionVerification {...edition} />
      </Section>
      {events.length > 0 && (
        <Section title={t("participation")}>
          <ul className="list">
            {events.map(({ id: eventId, title, heldOn }) => (
              <li key={eventId}>
                <Link href={paths.participation(edition.cycleId)} className="link">
                  {title}
                </Link>{" "}
                {heldOn && <Day value={heldOn} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <Link href={paths.reportRules()} className="link">
          {t("rules")}
        </Link>
      </p>
    </>
  );
}
