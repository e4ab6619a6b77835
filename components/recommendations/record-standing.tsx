import { useTranslations } from "next-intl";

import { ClosingNotice } from "@/components/closing/notices";
import { Notice } from "@/components/ui/notice";
import type { RecommendationRecord } from "@/domain/recommendations/record/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Whether a recommendation is in the archive, was opened again or is superseded, and by what, before anything else is read. */
export function RecordStanding({ record: { archivedAt, reopenedAt, history, succession } }: { record: RecommendationRecord }) {
  const t = useTranslations("closing");
  const act = archivedAt ? "ARCHIVED" : "REOPENED";
  const { successors, reforms, predecessors } = succession;
  const toRecommendations = (places: typeof successors) =>
    places.map(({ id, reference }) => ({ href: paths.recommendation(id), name: reference }));
  const followed = [...toRecommendations(successors), ...reforms.map(({ id, title }) => ({ href: paths.reform(id), name: title }))];
  return (
    <>
      <ClosingNotice archivedAt={archivedAt} reopenedAt={reopenedAt} reason={history.find(({ kind }) => kind === act)?.note} />
      {followed.length > 0 && <Linked title={t("successors")} links={followed} />}
      {predecessors.length > 0 && <Linked title={t("predecessors")} links={toRecommendations(predecessors)} />}
    </>
  );
}

function Linked({ title, links }: { title: string; links: { href: string; name: string }[] }) {
  return (
    <Notice title={title}>
      <ul className="plain">
        {links.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} className="link">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
