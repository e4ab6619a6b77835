import { useLocale, useTranslations } from "next-intl";

import { useCaseName } from "@/components/cases/case-name";
import { Found } from "@/components/search/found";
import { Tag } from "@/components/ui/tag";
import type { FoundProceedings as Results } from "@/domain/search/proceedings/queries";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Views, decisions and minutes that were found; what only the State's side sees says so. */
export function FoundProceedings({ cases, decisions, minutes }: Results) {
  const t = useTranslations("search");
  const locale = useLocale();
  const nameOf = useCaseName();
  const closed = (isPublic: boolean) => !isPublic && <Tag tone="muted">{t("notPublic")}</Tag>;
  return (
    <>
      <Found
        title={t("cases")}
        items={cases.map(({ id, isPublic, committee, summary, ...file }) => ({
          href: paths.case(id),
          label: nameOf(file),
          note: committee,
          tag: closed(isPublic),
          text: summary?.text,
          ...(summary && summary.language !== locale && { lang: summary.language }),
        }))}
      />
      <Found
        title={t("decisions")}
        items={decisions.map(({ id, number, text, meeting, meetsOn, isPublic }) => ({
          href: paths.decision(id),
          label: t("decisionNo", { number }),
          note: t("ofMeeting", { meeting, date: formatDate(meetsOn, locale) }),
          tag: closed(isPublic),
          text,
        }))}
      />
      <Found
        title={t("minutes")}
        items={minutes.map(({ id, meeting, meetsOn, title, isPublic }) => ({
          href: paths.meeting(id),
          label: t("meetingNo", { meeting }),
          note: formatDate(meetsOn, locale),
          tag: closed(isPublic),
          text: title,
        }))}
      />
    </>
  );
}
