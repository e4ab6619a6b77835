import { useTranslations } from "next-intl";

import { ActLinks } from "@/components/sources/act-links";
import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { LongText } from "@/components/ui/long-text";
import { SourceNote, Unverified } from "@/components/ui/source-note";
import type { GroupRecord } from "@/domain/working-group/queries";

/** The act that the group stands on, as far as it is known, and where that is known from. */
export function LegalBasis({ group }: { group: GroupRecord }) {
  const t = useTranslations("workingGroup");
  const attestation = useTranslations("vocabulary.Attestation");
  const { basis, basisNumber, basisOn, note, source } = group;
  return (
    <div className="stack">
      <Facts
        items={[
          { term: t("basis"), value: basis && <span lang={basis.language}>{basis.text}</span> },
          { term: t("basisNumber"), value: basisNumber },
          { term: t("basisOn"), value: basisOn && <Day value={basisOn} /> },
          { term: t("links"), value: <ActLinks links={group.basisLinks} none={t("noLinks")} /> },
          {
            term: t("attestation"),
            value: (
              <span className="row">
                {attestation(group.attestation)}
                {group.attestation !== "VERIFIED" && <Unverified />}
              </span>
            ),
          },
        ]}
      />
      {note && <LongText text={note.text} lang={note.language} />}
      {source && <SourceNote source={source} />}
    </div>
  );
}
