import { useTranslations } from "next-intl";

import { ActLinks } from "@/components/sources/act-links";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { SourceNote } from "@/components/ui/source-note";
import type { ReformRecord } from "@/domain/reforms/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What the register knows of a reform: its number and dates as far as they are known, where to read it, where that is known from. */
export function ReformFacts({ reform }: { reform: ReformRecord }) {
  const t = useTranslations("reform");
  const kind = useTranslations("vocabulary.ReformKind");
  const attestation = useTranslations("vocabulary.Attestation");
  const { body, adoptedOn, adoptedPrecision, inForceOn, inForcePrecision, repealedOn, replaces, replacedBy, note, source } = reform;
  return (
    <div className="stack">
      <Facts
        items={[
          { term: t("kind"), value: kind(reform.kind) },
          { term: t("number"), value: reform.number },
          { term: t("body"), value: body && <Link href={paths.body(body.id)}>{body.name}</Link> },
          { term: t("adoptedOn"), value: adoptedOn && <Day value={adoptedOn} precision={adoptedPrecision ?? "DAY"} /> },
          { term: t("inForceOn"), value: inForceOn && <Day value={inForceOn} precision={inForcePrecision ?? "DAY"} /> },
          { term: t("repealedOn"), value: repealedOn && <Day value={repealedOn} /> },
          { term: t("links"), value: <ActLinks links={reform.links} none={t("noLinks")} /> },
          { term: t("replaces"), value: replaces && <Link href={paths.reform(replaces.id)}>{replaces.title}</Link> },
          {
            term: t("replacedBy"),
            value:
              replacedBy.length > 0 &&
              replacedBy.map(({ id, title }) => (
                <Link key={id} href={paths.reform(id)} className="link block">
                  {title}
                </Link>
              )),
          },
          { term: t("attestation"), value: attestation(reform.attestation) },
        ]}
      />
      {note && <LongText text={note.text} lang={note.language} />}
      {source && <SourceNote source={source} />}
    </div>
  );
}
