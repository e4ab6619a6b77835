import { useTranslations } from "next-intl";

import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Person } from "@/components/working-group/composition";
import type { MeetingRecord } from "@/domain/working-group/meetings/queries";

/** Who is invited, and once the meeting was held who came. */
export function Attendance({ meeting: { state, seats, minutes } }: { meeting: MeetingRecord }) {
  const t = useTranslations("workingGroup");
  const seatName = useTranslations("vocabulary.GroupSeat");
  const presence = useTranslations("vocabulary.Presence");
  const noted = new Map(minutes?.attendance.map((one) => [one.memberId, one]));
  const came = (id: string) => {
    const one = noted.get(id);
    if (!one) return <span className="quiet">{t("notNoted")}</span>;
    return one.presence === "REPRESENTED" ? t("representedBy", { name: one.representedBy ?? "" }) : presence(one.presence);
  };
  return (
    <Table
      caption={t(state === "PLANNED" ? "invited" : "attendance")}
      captionHidden
      rows={seats}
      rowKey={({ id }) => id}
      empty={<Empty title={t("nobodyInvited")} />}
      columns={[
        { key: "from", header: t("bodyOrOrganisation"), rowHeader: true, width: "wide", cell: ({ from }) => from },
        { key: "person", header: t("person"), cell: (seat) => <Person seat={seat} /> },
        { key: "seat", header: t("seat"), cell: ({ seat }) => seatName(seat) },
        ...(state === "PLANNED" ? [] : [{ key: "came", header: t("attendance"), cell: ({ id }: { id: string }) => came(id) }]),
      ]}
    />
  );
}
