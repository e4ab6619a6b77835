import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { DueNext, DueSummary, holderOfDue } from "@/components/work/due-item";
import { Due } from "@/components/work/due";
import { holderOf } from "@/domain/responses/rules";
import type { WorkItem } from "@/domain/work/queries";
import type { WorkTab } from "@/domain/work/rules";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const shorten = (text: string, most = 160) => (text.length > most ? `${text.slice(0, text.lastIndexOf(" ", most))} …` : text);

export function WorkList({ rows, tab }: { rows: WorkItem[]; tab: WorkTab }) {
  const t = useTranslations("work");
  return (
    <Table
      caption={t(`tabs.${tab}`)}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      empty={
        <Empty title={t(`empty.${tab}`)} action={tab !== "todo" && <LinkButton href={paths.work()}>{t("tabs.todo")}</LinkButton>}>
          <p>{t(`emptyHint.${tab}`)}</p>
        </Empty>
      }
      columns={[
        { key: "item", header: t("item"), rowHeader: true, width: "wide", cell: (row) => <Summary item={row} /> },
        {
          key: "body",
          header: t("body"),
          cell: ({ body, task }) => body ?? (task === "ASSIGN" && <span className="quiet">{t("noBody")}</span>),
        },
        { key: "due", header: t("due"), cell: (row) => <Due item={row} /> },
        { key: "where", header: t("where"), cell: (row) => <Where item={row} /> },
        { key: "task", header: t("next"), cell: (row) => <Next item={row} /> },
      ]}
    />
  );
}

function Summary({ item }: { item: WorkItem }) {
  const t = useTranslations("work");
  const { recommendationId, reference, number, heading, text, state, reason, returnedBy } = item;
  if (recommendationId === null) return <DueSummary item={item} />;
  return (
    <div className="stack font-normal">
      <Link href={paths.recommendation(recommendationId)} className="link font-semibold">
        {[number ? t("paragraph", { number }) : reference, heading].filter(Boolean).join(" · ")}
      </Link>
      {text && <p lang={text.language}>{shorten(text.text)}</p>}
      {state === "RETURNED" && (
        <p>
          <strong>{t("returnedBy", { name: returnedBy ?? "" })}</strong> {reason}
        </p>
      )}
    </div>
  );
}

/** With whom it is, and since when. */
function Where({ item }: { item: WorkItem }) {
  const t = useTranslations("work.with");
  const { state, bodyId, since } = item;
  const due = holderOfDue(item);
  const holder = bodyId === null ? "nobody" : state === null ? "body" : (holderOf(state) ?? "body");
  return (
    <>
      <p>{t(due ?? (state === null && bodyId !== null ? "notStarted" : holder))}</p>
      {since && (
        <p className="quiet">
          {t("since")} <Moment value={since} />
        </p>
      )}
    </>
  );
}

function Next({ item }: { item: WorkItem }) {
  const t = useTranslations("work.tasks");
  const { task, recommendationId, responseId, bodyId } = item;
  if (recommendationId === null) return <DueNext item={item} />;
  if (task === "ASSIGN") return <LinkButton href={paths.assignment(recommendationId)}>{t("ASSIGN")}</LinkButton>;
  if (task === "START" && bodyId) return <LinkButton href={paths.newResponse(recommendationId, bodyId)}>{t("START")}</LinkButton>;
  if (!responseId) return <span className="quiet">{t("wait")}</span>;
  return (
    <LinkButton href={paths.response(recommendationId, responseId)} tone={task ? "secondary" : "quiet"}>
      {t(task ?? "look")}
    </LinkButton>
  );
}
