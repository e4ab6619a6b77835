import { useTranslations } from "next-intl";

import type { KeptScale } from "@/domain/assessments/scales/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What was graded by a scale, as far as this reader sees it. */
export function ScaleUses({ uses: { recommendations, cases } }: Pick<KeptScale, "uses">) {
  const t = useTranslations("scalesAdmin");
  const links = [
    ...recommendations.map(({ id, reference }) => ({ href: paths.recommendation(id), name: reference })),
    ...cases.map(({ id, communicationNumber }) => ({ href: paths.case(id), name: communicationNumber })),
  ];
  if (links.length === 0) return <p className="quiet">{t("noUses")}</p>;
  return (
    <ul className="plain">
      {links.map(({ href, name }) => (
        <li key={href}>
          <Link className="link" href={href}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
