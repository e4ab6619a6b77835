import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { Facts } from "@/components/ui/facts";
import { Unverified } from "@/components/ui/source-note";
import type { BodyRecord } from "@/domain/bodies/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

export function BodyFacts({
  body: { source, attestation, kind, acronym, validFrom, validTo, successor, predecessors },
}: {
  body: BodyRecord;
}) {
  const t = useTranslations("bodies.facts");
  const kindName = useTranslations("vocabulary.StateBodyKind");
  const linked = ({ id, name }: { id: string; name: string }) => (
    <Link href={paths.body(id)} className="link">
      {name}
    </Link>
  );
  return (
    <Facts
      items={[
        { term: t("kind"), value: kindName(kind) },
        {
          term: t("source"),
          value: source && (
            <span className="row">
              {source} {attestation !== "VERIFIED" && <Unverified />}
            </span>
          ),
        },
        { term: t("acronym"), value: acronym },
        { term: t("validFrom"), value: validFrom && <Day value={validFrom} /> },
        { term: t("validTo"), value: validTo && <Day value={validTo} /> },
        { term: t("successor"), value: successor && linked(successor) },
        {
          term: t("predecessors"),
          value: predecessors.length > 0 && (
            <ul className="plain">
              {predecessors.map((body) => (
                <li key={body.id}>{linked(body)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
