import { useTranslations } from "next-intl";

import { Term } from "@/components/cases/term";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { SourceNote } from "@/components/ui/source-note";
import type { CaseRecord } from "@/domain/cases/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What is known of a case: its Views, its dates as far as they are known, who answers, and where that is known from. */
export function CaseFacts({ file }: { file: CaseRecord }) {
  const t = useTranslations("cases");
  const { documentId, documentUrl, symbol, summary, source, bodies, recommendations, violated, articles, replies } = file;
  return (
    <div className="stack">
      {summary && <LongText text={summary.text} lang={summary.language} />}
      <Facts
        items={[
          { term: t("committee"), value: file.committee },
          { term: t("symbol"), value: symbol },
          { term: t("author"), value: file.initials ?? t("withheld") },
          {
            term: t("articles"),
            value: violated.length > 0 && (
              <ul className="plain">
                {violated.map(({ id, label }) => (
                  <li key={id}>
                    <Link className="link" href={paths.recommendations({ article: id })}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t("provisions"), value: articles.length > 0 && articles.join("; ") },
          { term: t("registeredOn"), value: file.registeredOn && <Day value={file.registeredOn} /> },
          { term: t("adoptedOn"), value: file.adoptedOn && <Day value={file.adoptedOn} /> },
          { term: t("transmittedOn"), value: file.transmittedOn && <Day value={file.transmittedOn} /> },
          { term: t("term"), value: <Term term={file.term} isOverdue={file.isOverdue} /> },
          {
            term: t("replies"),
            value: replies.length > 0 && (
              <ul className="plain">
                {replies.map(({ id, sentOn, note }) => (
                  <li key={id}>
                    <Day value={sentOn} /> {note && <span className="quiet">{note}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t("document"),
            value: (documentId ?? documentUrl) && (
              <span className="row">
                {documentId && (
                  <Link className="link" href={paths.document(documentId)}>
                    {t("inRegister")}
                  </Link>
                )}
                {documentUrl && (
                  <a href={documentUrl} rel="external nofollow noreferrer">
                    {t("elsewhere")}
                  </a>
                )}
              </span>
            ),
          },
          {
            term: t("bodies"),
            value: bodies.length > 0 && (
              <ul className="plain">
                {bodies.map(({ id, name }) => (
                  <li key={id}>
                    <Link className="link" href={paths.body(id)}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t("recommendations"),
            value: recommendations.length > 0 && (
              <span className="row">
                {recommendations.map(({ id, reference }) => (
                  <Link key={id} className="link" href={paths.recommendation(id)}>
                    {reference}
                  </Link>
                ))}
              </span>
            ),
          },
        ]}
      />
      {source && <SourceNote source={source} />}
    </div>
  );
}
