import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import type { FoundApplication } from "@/domain/organisations/applications/queries";
import { interfaceLanguages } from "@/domain/vocabulary";

/** Everything that an organisation entered, and what was decided. */
export function ApplicationFacts({ application }: { application: FoundApplication }) {
  const t = useTranslations("applications");
  const kind = useTranslations("vocabulary.OrganisationKind");
  const state = useTranslations("vocabulary.ApplicationState");
  const reason = useTranslations("vocabulary.ApplicationRefusal");
  const { names, website, aim, appeal, words, decidedAt, confirmedAt, dueAt } = application;
  return (
    <Facts
      items={[
        ...interfaceLanguages.flatMap((one) => (names[one] ? [{ term: t("name"), value: <span lang={one}>{names[one]}</span> }] : [])),
        { term: t("kind"), value: kind(application.kind) },
        { term: t("standing"), value: state(application.state) },
        { term: t("place"), value: application.place },
        {
          term: t("website"),
          value: website ? (
            <a href={website} rel="noopener noreferrer">
              {website}
            </a>
          ) : (
            t("notStated")
          ),
        },
        { term: t("aim"), value: aim ? <LongText text={aim} /> : t("notStated") },
        { term: t("person"), value: application.name },
        { term: t("email"), value: application.email },
        { term: t("terms"), value: application.terms },
        { term: t("confirmed"), value: confirmedAt && <Day value={confirmedAt} /> },
        { term: t("due"), value: application.mayDecide && dueAt && <Day value={dueAt} /> },
        { term: t("decided"), value: decidedAt && <Day value={decidedAt} /> },
        { term: t("reason"), value: application.reason && reason(application.reason) },
        { term: t("words"), value: words && <LongText text={words} /> },
        { term: t("appeal"), value: appeal && <LongText text={appeal} /> },
      ]}
    />
  );
}
