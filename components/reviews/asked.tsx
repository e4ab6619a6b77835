import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/date";
import { LongText } from "@/components/ui/long-text";
import { Section } from "@/components/ui/page-header";
import type { AskedBefore } from "@/domain/reviews/asked/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The questions of experts that a recommendation came of; nothing where none is known. */
export function AskedInDialogue({ questions }: { questions: AskedBefore[] }) {
  const t = useTranslations("recommendation.asked");
  if (questions.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className="list">
        {questions.map(({ id, cycleId, text, expert, askedOn }) => (
          <li key={id} className="stack">
            {text && <LongText text={text.text} lang={text.language} />}
            <p className="quiet">
              {expert} {askedOn && <Day value={askedOn} />}{" "}
              <Link href={`${paths.dialogue(cycleId)}#${id}`} className="link">
                {t("see")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
