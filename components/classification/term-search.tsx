import { useLocale, useTranslations } from "next-intl";

import { Button, LinkButton } from "@/components/ui/button";
import { Labelled, TextInput } from "@/components/ui/input";
import { formatNumber } from "@/lib/format";

/** Searches all vocabularies, in three languages and by every spelling; a plain form that sends itself as an address. */
export function TermSearch({
  action,
  clear,
  q,
  inQueue,
  matches,
}: {
  action: string;
  clear: string;
  q?: string;
  inQueue: boolean;
  matches: number;
}) {
  const t = useTranslations("classification.search");
  const locale = useLocale();
  return (
    <form action={action} role="search" aria-label={t("label")} className="filters">
      {inQueue && <input type="hidden" name="queue" value="1" />}
      <Labelled label={t("q")} hint={t("hint")}>
        {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={200} />}
      </Labelled>
      <div className="row">
        <Button type="submit">{t("submit")}</Button>
        {q && (
          <LinkButton href={clear} tone="quiet">
            {t("clear")}
          </LinkButton>
        )}
      </div>
      {q && <p role="status">{t("found", { count: matches, shown: formatNumber(matches, locale) })}</p>}
    </form>
  );
}
