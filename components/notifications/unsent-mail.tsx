import { useLocale, useTranslations } from "next-intl";

import { ActionButton } from "@/components/ui/action-button";
import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { UnsentMails } from "@/domain/people/mails/queue/queries";
import { mailStandings } from "@/domain/people/mails/queue/rules";
import type { MailId } from "@/domain/people/mails/queue/schema";
import type { FormAction } from "@/lib/form-result";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = { mails: UnsentMails; sendAgain: FormAction<MailId> };

/** Mail that has not gone out: to whom, of which kind, and why. What it says is not shown. */
export function UnsentMail({ mails: { show, counts, rows }, sendAgain }: Props) {
  const locale = useLocale();
  const t = useTranslations("unsentMail");
  const trouble = useTranslations("vocabulary.MailTrouble");
  return (
    <>
      <Tabs
        label={t("standings.label")}
        items={mailStandings.map((name) => ({
          href: paths.unsentMail({ show: name }),
          label: t(`standings.${name}`),
          count: counts[name],
          current: name === show,
        }))}
      />
      <Table
        caption={t("title")}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={t(`none.${show}`)} />}
        columns={[
          {
            key: "to",
            header: t("to"),
            rowHeader: true,
            cell: ({ userId, name, email }) => (
              <>
                {userId ? <Link href={paths.person(userId)}>{name}</Link> : name}
                <p className="quiet">{email}</p>
              </>
            ),
          },
          { key: "kind", header: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: "due", header: t("due"), cell: ({ dueAt }) => <Moment value={dueAt} /> },
          {
            key: "why",
            header: t("why"),
            width: "wide",
            cell: ({ trouble: why, attempts, heldUntil, abandonedAt }) => (
              <>
                {why && <p>{trouble(why)}</p>}
                {attempts > 0 && <p className="quiet">{t("tries", { count: attempts, shown: formatNumber(attempts, locale) })}</p>}
                {heldUntil && (
                  <p className="quiet">
                    {t("next")} <Moment value={heldUntil} />
                  </p>
                )}
                {abandonedAt && (
                  <p className="quiet">
                    {t("given")} <Moment value={abandonedAt} />
                  </p>
                )}
              </>
            ),
          },
          {
            key: "act",
            header: t("act"),
            cell: ({ id, name, standing, isShut }) =>
              !isShut &&
              standing !== "waiting" && (
                <ActionButton action={sendAgain} input={{ id }} size="small">
                  {t("sendAgain")} <span className="sr-only">{name}</span>
                </ActionButton>
              ),
          },
        ]}
      />
    </>
  );
}
