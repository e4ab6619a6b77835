import { useTranslations } from "next-intl";

import { Sourced } from "@/components/sources/sourced";
import { PartialDay } from "@/components/sources/partial-day";
import { LinkButton } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { Contested } from "@/domain/claims/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Points on which sources contradict each other: all of them side by side, and none is taken for the truth by us. */
export function ContestedPoints({ points, mayRevise }: { points: Contested[]; mayRevise: boolean }) {
  const t = useTranslations("contested");
  return (
    <ul className="stack">
      {points.map((point) => (
        <li key={point.id} className="stack">
          <div className="row">
            <h3>{point.title}</h3>
            {mayRevise && (
              <LinkButton href={paths.contestedPoint(point.id)} size="small" tone="quiet">
                {t("revise")} <span className="sr-only">{point.title}</span>
              </LinkButton>
            )}
          </div>
          {point.claims.length < 2 && <p className="quiet">{t("onlyOne")}</p>}
          <div className="grid gap-4 md:grid-cols-2">
            {point.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Claim({ claim }: { claim: Contested["claims"][number] }) {
  const t = useTranslations("contested");
  const kind = useTranslations("vocabulary.SourceKind");
  const { text, sourceKind, saidOn, confirmation, document } = claim;
  return (
    <article className="stack">
      <p className="label">
        {kind(sourceKind)}
        {saidOn && (
          <>
            {", "}
            <PartialDay value={saidOn} />
          </>
        )}
      </p>
      <p className="prose">{text}</p>
      {(confirmation ?? document) && (
        <p className="row">
          <Tag tone="success">{t("confirmed")}</Tag>
          {document ? (
            <Link href={paths.document(document.id)} className="link">
              {confirmation ?? document.name}
            </Link>
          ) : (
            <span className="quiet">{confirmation}</span>
          )}
        </p>
      )}
      <Sourced {...claim} />
    </article>
  );
}
