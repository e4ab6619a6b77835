import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Day } from "@/components/ui/date";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Due } from "@/components/work/due";
import type { BoardItem } from "@/domain/work/boards/queries";
import { keyOf } from "@/domain/recommendations/bulk/schema";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

const shorten = (text: string, most = 140) => (text.length > most ? `${text.slice(0, text.lastIndexOf(" ", most))} …` : text);

type Props = {
  rows: BoardItem[];
  caption: string;
  empty: ReactNode;
  /** Whether the bodies differ from row to row. */
  withBody: boolean;
  /** The form that carries on with the rows that are ticked; without one, nothing can be ticked. */
  selectFor?: string;
};

/** What is owed, each with whose turn it is, until when, and since when nothing was done. */
export function BoardList({ rows, caption, empty, withBody, selectFor }: Props) {
  const t = useTranslations("boards");
  const select = { key: "select", header: t("select"), cell: (row: BoardItem) => <Select item={row} form={selectFor ?? ""} /> };
  const body = {
    key: "body",
    header: t("body"),
    cell: ({ body: name }: BoardItem) => name ?? <span className="quiet">{t("noBody")}</span>,
  };
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      empty={empty}
      columns={[
        ...(selectFor ? [select] : []),
        { key: "what", header: t("what"), rowHeader: true, width: "wide", cell: (row) => <What item={row} /> },
        ...(withBody ? [body] : []),
        { key: "turn", header: t("turn"), cell: (row) => <Turn item={row} /> },
        { key: "due", header: t("due"), cell: (row) => <Due item={row} /> },
        { key: "still", header: t("still"), cell: (row) => <Still item={row} /> },
        { key: "age", header: t("age"), cell: (row) => <Age item={row} /> },
      ]}
    />
  );
}

/** Only what is assigned, or is to be, can be dealt with together with others. */
function Select({ item: { kind, recommendationId, bodyId, reference, body }, form }: { item: BoardItem; form: string }) {
  const t = useTranslations("boards");
  if ((kind !== "ANSWER" && kind !== "ASSIGN") || !recommendationId) return null;
  return (
    <input
      type="checkbox"
      name="item"
      value={keyOf({ recommendationId, bodyId })}
      form={form}
      aria-label={t("selectOne", { reference: reference ?? "", body: body ?? t("noBody") })}
    />
  );
}

function addressOf({ kind, key, recommendationId, responseId, bodyId }: BoardItem): string {
  if (kind === "MEASURE") return paths.measure(key);
  if (kind === "TASK") return paths.groupTask(key);
  if (kind === "INDICATOR") return paths.indicator(key);
  if (kind === "REQUEST") return paths.discussion(recommendationId ?? "", { body: bodyId });
  return responseId ? paths.response(recommendationId ?? "", responseId) : paths.recommendation(recommendationId ?? "");
}

function What({ item }: { item: BoardItem }) {
  const t = useTranslations("boards");
  const kinds = useTranslations("boards.kinds");
  const { kind, number, reference, heading, title, text, state, reason, returnedBy, isFollowUp } = item;
  const named = title ?? [number ? t("paragraph", { number }) : reference, heading].filter(Boolean).join(" · ");
  const name = named || (text && shorten(text.text)) || kinds(kind);
  return (
    <div className="stack font-normal">
      <Link href={addressOf(item)} className="link font-semibold">
        {name}
      </Link>
      <p className="row">
        <Tag tone={kind === "ASSIGN" ? "warning" : "neutral"}>{kinds(kind)}</Tag>
        {isFollowUp && <Tag tone="info">{t("followUp")}</Tag>}
        {reference && !name.startsWith(reference) && <span className="quiet">{reference}</span>}
      </p>
      {text && named && <p lang={text.language}>{shorten(text.text)}</p>}
      {state === "RETURNED" && (
        <p>
          <strong>{returnedBy ? t("returnedBy", { name: returnedBy }) : t("returnedWithin")}</strong> {reason}
        </p>
      )}
    </div>
  );
}

function Turn({ item: { turn, responsible, state, kind } }: { item: BoardItem }) {
  const t = useTranslations("boards.turns");
  const states = useTranslations("vocabulary.ResponseState");
  const noStep = useTranslations("boards")("notBegun");
  return (
    <>
      <p>{t(turn)}</p>
      {responsible && <p>{responsible}</p>}
      {kind === "ANSWER" && <p className="quiet">{state ? states(state) : noStep}</p>}
    </>
  );
}

function Still({ item: { daysStill, since, isSilent, remindedOn } }: { item: BoardItem }) {
  const t = useTranslations("boards");
  const locale = useLocale();
  if (daysStill === null || !since) return null;
  return (
    <>
      <p className="row">
        {t("days", { count: daysStill, shown: formatNumber(daysStill, locale) })} {isSilent && <Tag tone="warning">{t("silent")}</Tag>}
      </p>
      <p className="quiet">
        {t("lastStep")} <Day value={since} style="short" />
      </p>
      {remindedOn && (
        <p className="quiet">
          {t("reminded")} <Day value={remindedOn} style="short" />
        </p>
      )}
    </>
  );
}

function Age({ item: { kind, months, issuedOn, givenOn, isOld } }: { item: BoardItem }) {
  const t = useTranslations("boards");
  const locale = useLocale();
  return (
    <>
      {months !== null && issuedOn && (
        <p>
          {t("months", { count: months, shown: formatNumber(months, locale) })}, <Day value={issuedOn} style="short" />
        </p>
      )}
      {isOld && <Tag tone="danger">{t("old")}</Tag>}
      {givenOn && (
        <p className="quiet">
          {t(kind === "REQUEST" ? "asked" : "given")} <Day value={givenOn} style="short" />
        </p>
      )}
    </>
  );
}
