import { useLocale, useTranslations } from "next-intl";

import { Attached } from "@/components/attachments/attached";
import { ActionButton } from "@/components/ui/action-button";
import { LongText } from "@/components/ui/long-text";
import { PaperForm } from "@/components/working-group/paper-form";
import { Disclosure } from "@/components/ui/disclosure";
import { ClientMessages } from "@/components/ui/client-messages";
import type { Minutes } from "@/domain/working-group/meetings/queries";
import type { PaperLink, PaperRemoval } from "@/domain/working-group/papers/schema";
import { formatNumber } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Item = Minutes["agenda"][number];
type Keeping = { addLink: FormAction<PaperLink, { id: string }>; remove: FormAction<PaperRemoval> };

/** What was to be spoken of, what there was to read, and what was said. */
export function Agenda({ agenda, keeping }: { agenda: Item[]; keeping?: Keeping | undefined }) {
  const t = useTranslations("workingGroup");
  const locale = useLocale();
  return (
    <ol className="stack">
      {agenda.map((item, place) => (
        <li key={item.id} className="stack border-s-4 border-(--rule) ps-4">
          <h3>{t("itemNo", { no: formatNumber(place + 1, locale), title: item.title })}</h3>
          {item.minutes && <LongText text={item.minutes} />}
          {item.papers.length > 0 && (
            <ul className="plain" aria-label={t("papersOf", { title: item.title })}>
              {item.papers.map((paper) => (
                <li key={paper.id} className="row">
                  <Attached {...paper} address={paths.paperFile(paper.id)} />
                  {keeping && (
                    <ActionButton action={keeping.remove} input={{ paperId: paper.id, version: paper.version }} size="small" tone="quiet">
                      {t("removePaper")} <span className="sr-only">{paper.title}</span>
                    </ActionButton>
                  )}
                </li>
              ))}
            </ul>
          )}
          {keeping && (
            <Disclosure summary={t("addPaper", { title: item.title })}>
              <ClientMessages namespaces={["workingGroupForm", "attachment"]}>
                <PaperForm itemId={item.id} addLink={keeping.addLink} />
              </ClientMessages>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  );
}
