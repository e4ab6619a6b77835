import { useTranslations } from "next-intl";

import { useActionName } from "@/components/audit/action-name";
import { Moment } from "@/components/ui/date";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import type { ListedEntry } from "@/domain/audit/queries";
import type { Changed } from "@/domain/audit/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Who did what to what, the newest first. */
export function AuditEntries({ entries }: { entries: ListedEntry[] }) {
  const t = useTranslations("audit");
  const actionName = useActionName();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      empty={<Empty title={t("none")} />}
      columns={[
        { key: "seq", header: t("number"), rowHeader: true, align: "end", width: "narrow", cell: ({ seq }) => String(seq) },
        { key: "at", header: t("at"), cell: ({ at }) => <Moment value={at} /> },
        {
          key: "actor",
          header: t("person"),
          cell: ({ actor, actorId, inPlaceOf }) => (
            <>
              {actor ?? <code>{actorId}</code>} {inPlaceOf && <span className="quiet">{t("inPlaceOf", { name: inPlaceOf })}</span>}
            </>
          ),
        },
        { key: "action", header: t("action"), cell: ({ action }) => actionName(action) },
        {
          key: "subject",
          header: t("subject"),
          width: "wide",
          cell: ({ subject, subjectId, changed }) => (
            <>
              <Link href={paths.audit({ subject: subjectId })}>{subject ?? <code>{subjectId}</code>}</Link>
              {changed && changed.length > 0 && (
                <Disclosure summary={t("changes")}>
                  <Changes changed={changed} />
                </Disclosure>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Changes({ changed }: { changed: Changed[] }) {
  const t = useTranslations("audit");
  return (
    <ul className="stack">
      {changed.map(({ name, before, after }) => (
        <li key={name}>
          <code>{name}</code>: {before !== null && <del>{before}</del>} {after !== null ? <ins>{after}</ins> : t("removed")}
        </li>
      ))}
    </ul>
  );
}
