import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import type { Recurrence } from "@/domain/recommendations/recurrence/queries";
import type { Unrelation } from "@/domain/recommendations/recurrence/schema";
import type { FormAction } from "@/lib/form-result";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** What was decided about this recommendation and others, also that they are different; each decision can be taken back. */
export function RelationList({ recurrence, action }: { recurrence: Recurrence; action: FormAction<Unrelation> }) {
  const t = useTranslations("recurrence");
  return (
    <ul className="stack">
      {recurrence.flatMap(({ id, reference, year, mechanism, text, relation }) =>
        relation
          ? [
              <li key={id} className="card stack">
                <p>
                  {relation.toId === id ? t(`earlier.${relation.kind}`) : t(`later.${relation.kind}`)}{" "}
                  <Link href={paths.recommendation(id)} className="link">
                    {reference}
                  </Link>{" "}
                  <span className="quiet">
                    {year ?? t("noDate")} · {mechanism}
                  </span>
                </p>
                {text && <p lang={text.language}>{text.text}</p>}
                <ActionButton
                  action={action}
                  input={{ fromId: relation.fromId, toId: relation.toId, version: relation.version }}
                  size="small"
                >
                  {t("takeBack", { reference })}
                </ActionButton>
              </li>,
            ]
          : [],
      )}
    </ul>
  );
}
