import { useLocale, useTranslations } from "next-intl";

import { PartialDay } from "@/components/sources/partial-day";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import type { ListedEvent } from "@/domain/events/queries";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** When something began and ended, as far as it is known. */
export function EventDates({ beganOn, endedOn }: { beganOn: string; endedOn: string }) {
  return (
    <>
      <PartialDay value={beganOn} />
      {endedOn && (
        <>
          {" – "}
          <PartialDay value={endedOn} />
        </>
      )}
    </>
  );
}

/** The events that questions and recommendations refer to. */
export function EventList({ events }: { events: ListedEvent[] }) {
  const t = useTranslations("events");
  const locale = useLocale();
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={events}
      rowKey={({ id }) => id}
      empty={<Empty title={t("empty")} />}
      columns={[
        {
          key: "name",
          header: t("event"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name }) => (
            <Link href={paths.event(id)} className="link">
              {name}
            </Link>
          ),
        },
        { key: "when", header: t("when"), cell: (event) => <EventDates {...event} /> },
        { key: "questions", header: t("questions"), align: "end", cell: ({ questions }) => formatNumber(questions, locale) },
      ]}
    />
  );
}
