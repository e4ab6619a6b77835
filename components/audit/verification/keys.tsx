import { useLocale, useTranslations } from "next-intl";

import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import type { Signing } from "@/domain/audit/verification/watching/queries";
import { formatNumber } from "@/lib/format";

/** The keys of this instance, the present one first, and whether each change was signed by the one before it. */
export function SigningKeys({ keys }: { keys: Signing["keys"] }) {
  const t = useTranslations("verification");
  const locale = useLocale();
  if (keys.length === 0) return <Empty title={t("state.none")} />;
  return (
    <div className="stack">
      <p className="prose">{t("key.text")}</p>
      <ul className="stack">
        {keys.map(({ id, publicKey, seq, beganAt, formerKey, endorsement }, place) => (
          <li key={id} className="stack">
            <p>
              <Tag tone={place === 0 ? "success" : "muted"}>{place === 0 ? t("key.current") : t("key.former")}</Tag>{" "}
              <code className="break-all">{publicKey}</code>
            </p>
            <p className="quiet">
              {t("key.since", { number: formatNumber(Number(seq), locale) })} <Moment value={beganAt} />
            </p>
            {formerKey && <p className="quiet">{endorsement ? t("key.endorsed") : t("key.unendorsed")}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
