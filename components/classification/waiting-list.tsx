import { useTranslations } from "next-intl";

import { LongText } from "@/components/ui/long-text";
import type { Waiting } from "@/domain/recommendations/classification/queue/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The recommendations that wait to be classified, with what each still lacks. */
export function WaitingList({ recommendations }: { recommendations: Waiting["recommendations"] }) {
  const t = useTranslations("classification.waiting");
  return (
    <ol className="stack">
      {recommendations.map(({ id, reference, text, lacks }) => (
        <li key={id}>
          <p>
            <Link className="link" href={paths.classification(id, { queue: 1 })}>
              {reference}
            </Link>{" "}
            <span className="quiet">{t("lacks", { lacks })}</span>
          </p>
          {text && <LongText text={text.text} lang={text.language} />}
        </li>
      ))}
    </ol>
  );
}
