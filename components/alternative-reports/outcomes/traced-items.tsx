import { useLocale, useTranslations } from "next-intl";

import { ItemOutcomes } from "@/components/alternative-reports/outcomes/item-outcomes";
import { LinkButton } from "@/components/ui/button";
import { LongText } from "@/components/ui/long-text";
import type { Trace } from "@/domain/alternative-reports/outcomes/queries";
import type { OutcomeRevocation } from "@/domain/alternative-reports/outcomes/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";

type Props = { trace: Trace; wayTo?: (itemId: string) => string; revoking?: { action: FormAction<OutcomeRevocation>; byAuthors: boolean } };

/** The items of an edition with what became of each, and where more can be said of it. */
export function TracedItems({ trace, wayTo, revoking }: Props) {
  const t = useTranslations("reportOutcomes");
  const locale = useLocale();
  return (
    <ol className="plain stack">
      {trace.items.map((item) => (
        <li key={item.id} className="card stack">
          <h3 lang={trace.language}>
            {formatNumber(item.position, locale)}. {item.heading}
          </h3>
          {item.reference && <p className="quiet">{item.reference}</p>}
          {item.suggestion && <LongText text={item.suggestion} lang={trace.language} />}
          <ItemOutcomes item={item} trace={trace} revoking={revoking} />
          {wayTo && (
            <div>
              <LinkButton href={wayTo(item.id)} size="small">
                {t("note")} <span className="sr-only">{item.heading}</span>
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
