import { useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Labelled, TextInput } from "@/components/ui/input";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import type { References } from "@/domain/alternative-reports/references/queries";
import type { Quotation, Reference } from "@/domain/alternative-reports/sections/schema";
import type { FormAction } from "@/lib/form-result";
import { paths } from "@/lib/paths";

type Props = {
  references: References;
  q: string;
  /** The address of the page itself, which the search sends to. */
  address: string;
  choose: FormAction<Reference>;
  quote: FormAction<Quotation>;
};

/** What an issue answers, what the State has published of it, and what else it may answer. */
export function ReferenceDesk({ references, q, address, choose, quote }: Props) {
  const t = useTranslations("deskReference");
  const { id, reportId, responses, recommendationId, paragraphId } = references;
  const back = paths.deskSection(reportId, id);
  return (
    <>
      {(recommendationId ?? paragraphId) && (
        <ActionButton plain action={choose} input={{ id, recommendationId: "", paragraphId: "" }} size="small">
          {t("unlink")}
        </ActionButton>
      )}
      {recommendationId && (
        <Section title={t("said")}>
          {responses.length === 0 && <p className="quiet">{t("nothingSaid")}</p>}
          <ul className="list">
            {responses.map(({ id: responseId, body, publishedAt, words }) => (
              <li key={responseId} className="stack">
                <p className="quiet">
                  {body} {publishedAt && <Day value={publishedAt} />}
                </p>
                {words && <LongText text={words.text} lang={words.language} />}
                <ActionButton plain action={quote} input={{ id, responseId }} done={back}>
                  {t("quote")}
                </ActionButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <form action={address} className="filters" role="search" aria-label={t("search")}>
        <Labelled label={t("q")} hint={t("qHint")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} maxLength={100} autoComplete="off" />}
        </Labelled>
        <div className="row">
          <Button type="submit">{t("find")}</Button>
        </div>
      </form>
      {(["questions", "recommendations"] as const).map((kind) => (
        <Section key={kind} title={t(kind)}>
          {references[kind].length === 0 && <Empty title={t("noneFound")} />}
          <ul className="list">
            {references[kind].map((one) => (
              <li key={one.id} className="stack">
                <p>
                  <strong>{one.heading || one.reference}</strong> {one.heading && <span className="quiet">{one.reference}</span>}
                </p>
                {one.text && <LongText text={one.text.text} lang={one.text.language} />}
                <ActionButton
                  plain
                  action={choose}
                  input={{
                    id,
                    recommendationId: kind === "recommendations" ? one.id : "",
                    paragraphId: kind === "questions" ? one.id : "",
                  }}
                  size="small"
                >
                  {t("choose")} <span className="sr-only">{one.reference}</span>
                </ActionButton>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {references.isMore && <p className="quiet">{t("more")}</p>}
    </>
  );
}
