import { useTranslations } from "next-intl";

import { ClientMessages } from "@/components/ui/client-messages";
import { MinutesForm } from "@/components/working-group/minutes-form";
import { presences } from "@/domain/vocabulary";
import type { MeetingRecord, Minutes } from "@/domain/working-group/meetings/queries";
import type { MinutesDraft } from "@/domain/working-group/minutes/schema";
import type { FormAction } from "@/lib/form-result";

type Props = { meeting: MeetingRecord; minutes: Minutes; rescueKey: string; action: FormAction<MinutesDraft> };

/** The form of the minutes with everybody who was invited and everything there was to speak of. */
export function MinutesPanel({ meeting: { id, version, seats }, minutes, rescueKey, action }: Props) {
  const presence = useTranslations("vocabulary.Presence");
  const noted = new Map(minutes.attendance.map((one) => [one.memberId, one]));
  return (
    <ClientMessages namespaces={["workingGroupForm"]}>
      <MinutesForm
        minutes={{
          meetingId: id,
          version,
          attendance: seats.map((seat) => ({
            memberId: seat.id,
            presence: noted.get(seat.id)?.presence ?? "",
            representedBy: noted.get(seat.id)?.representedBy ?? "",
          })),
          items: minutes.agenda.map((item) => ({ itemId: item.id, minutes: item.minutes })),
        }}
        invited={seats.map(({ from, person }) => [person?.name, from].filter(Boolean).join(", "))}
        titles={minutes.agenda.map(({ title }) => title)}
        presences={presences.map((value) => ({ value, label: presence(value) }))}
        rescueKey={rescueKey}
        action={action}
      />
    </ClientMessages>
  );
}
