import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Empty } from "@/components/ui/empty";
import { DateInput, Labelled } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import type { Seat } from "@/domain/working-group/queries";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Who sits in the group, for which body, from when until when. */
export function Composition({ seats, caption }: { seats: Seat[]; caption: string }) {
  const t = useTranslations("workingGroup");
  const seatName = useTranslations("vocabulary.GroupSeat");
  return (
    <Table
      caption={caption}
      captionHidden
      rows={seats}
      rowKey={({ id }) => id}
      empty={<Empty title={t("noSeats")} />}
      columns={[
        { key: "seat", header: t("seat"), rowHeader: true, cell: ({ seat }) => seatName(seat) },
        {
          key: "from",
          header: t("bodyOrOrganisation"),
          width: "wide",
          cell: ({ bodyId, from }) =>
            bodyId ? (
              <Link className="link" href={paths.body(bodyId)}>
                {from}
              </Link>
            ) : (
              from
            ),
        },
        { key: "person", header: t("person"), cell: (row) => <Person seat={row} /> },
        { key: "since", header: t("since"), cell: ({ validFrom }) => <Day value={validFrom} style="short" /> },
        { key: "until", header: t("until"), cell: ({ validTo }) => validTo && <Day value={validTo} style="short" /> },
      ]}
    />
  );
}

export function Person({ seat: { person } }: { seat: Seat }) {
  const t = useTranslations("workingGroup");
  if (!person) return <span className="quiet">{t("notNamed")}</span>;
  return (
    <>
      <p>{person.name}</p>
      {person.function && <p className="quiet">{person.function}</p>}
    </>
  );
}

/** Asks for the composition on another day, by the address of the page. */
export function CompositionDay({ action, on }: { action: string; on: string }) {
  const t = useTranslations("workingGroup");
  return (
    <form action={action} className="mb-6 flex flex-wrap items-end gap-4">
      <Labelled label={t("compositionOn")}>{(control) => <DateInput {...control} name="on" defaultValue={on} />}</Labelled>
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
