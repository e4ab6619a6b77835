import { useTranslations } from "next-intl";

import { Attached } from "@/components/attachments/attached";
import { Day } from "@/components/ui/date";
import { LongText } from "@/components/ui/long-text";
import { SourceNote, Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import type { FollowUpRecord } from "@/domain/follow-ups/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Entry = FollowUpRecord["entries"][number];

/** What has happened in a round, in its order, with the documents that say so; then what is to come. */
export function FollowUpTimeline({ round: { entries, terms, standing } }: { round: FollowUpRecord }) {
  const t = useTranslations("followUps");
  const actor = useTranslations("vocabulary.FollowUpActor");
  return (
    <Timeline
      label={t("timeline")}
      items={[
        ...entries.map((entry) => ({
          key: entry.id,
          title: entry.revoked ? <s>{entry.name}</s> : entry.name,
          date: <EntryDate entry={entry} />,
          state: "done" as const,
          children: <EntryDetails entry={entry} />,
        })),
        {
          key: "now",
          title: standing.name,
          date: standing.since && <Day value={standing.since} precision={standing.precision} />,
          state: standing.kind === "FINAL" ? ("done" as const) : ("current" as const),
        },
        ...terms.map(({ code, name, dueOn, actor: by, isOverdue }) => ({
          key: `${code} ${dueOn}`,
          title: name,
          date: (
            <span className="row">
              <Day value={dueOn} />
              <span className="quiet">{actor(by)}</span>
              {isOverdue && <Tag tone="danger">{t("overdue")}</Tag>}
            </span>
          ),
          state: "upcoming" as const,
        })),
      ]}
    />
  );
}

function EntryDate({ entry: { on, precision, actor, isLate, attestation, revoked } }: { entry: Entry }) {
  const t = useTranslations("followUps");
  const actorName = useTranslations("vocabulary.FollowUpActor");
  return (
    <span className="row">
      <Day value={on} precision={precision} />
      <span className="quiet">{actorName(actor)}</span>
      {isLate && <Tag tone="warning">{t("late")}</Tag>}
      {revoked && <Tag tone="muted">{t("revoked")}</Tag>}
      {attestation === "UNVERIFIED" && <Unverified />}
    </span>
  );
}

function EntryDetails({ entry: { document, source, session, note, language, files, revoked } }: { entry: Entry }) {
  const t = useTranslations("followUps");
  return (
    <div className="stack">
      {note && <LongText text={note} lang={language} />}
      {revoked?.reason && <p className="quiet">{t("revokedFor", { reason: revoked.reason })}</p>}
      {session && <p className="quiet">{t("session", { session })}</p>}
      {document && (
        <Link className="link" href={paths.document(document.id)}>
          {document.name}
        </Link>
      )}
      {source && <SourceNote source={source} />}
      {files.length > 0 && (
        <ul className="plain">
          {files.map((file) => (
            <li key={file.id} className="row">
              <Attached {...file} url={null} address={paths.followUpFile(file.id)} />
              {!file.isPublic && <Tag tone="muted">{t("notPublic")}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
