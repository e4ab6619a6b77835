import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { pointId: string; claims: { id: string; text: string; source: string }[]; back: string };

/** What the sources say on one point, each to be revised on its own. */
export function ClaimList({ pointId, claims, back }: Props) {
  const t = useTranslations("claimForm");
  return (
    <div className="stack">
      {claims.length === 0 ? (
        <Empty title={t("noClaims")} />
      ) : (
        <ul className="list">
          {claims.map(({ id, text, source }) => (
            <li key={id}>
              <Link href={paths.claim(pointId, id)} className="link">
                {text}
              </Link>
              <p className="quiet">{source}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <LinkButton href={paths.claim(pointId, "new")} tone="primary">
          {t("recordTitle")}
        </LinkButton>
        <LinkButton href={back} tone="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </div>
  );
}
