import { useTranslations } from "next-intl";

import { ClientMessages } from "@/components/ui/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page-header";
import { AppointmentForm } from "@/components/working-group/appointment-form";
import { GroupForm } from "@/components/working-group/group-form";
import { SeatEndForm } from "@/components/working-group/seat-end-form";
import { Attestation, groupSeats } from "@/domain/vocabulary";
import type { GroupKeeping, GroupRecord } from "@/domain/working-group/queries";
import type { Appointment, GroupDescription, SeatEnd } from "@/domain/working-group/schema";
import type { FormAction } from "@/lib/form-result";

type Props = {
  group: GroupRecord | null;
  keeping: GroupKeeping;
  describe: FormAction<GroupDescription>;
  appoint: FormAction<Appointment, { id: string }>;
  end: FormAction<SeatEnd>;
};

const nothing = { en: "", ru: "", kk: "" };

/** Everything there is to keep about the group: its legal basis, and who sits in it. */
export function GroupPanel({ group, keeping, describe, appoint, end }: Props) {
  const t = useTranslations("workingGroup");
  const seatName = useTranslations("vocabulary.GroupSeat");
  const attestation = useTranslations("vocabulary.Attestation");
  return (
    <ClientMessages namespaces={["workingGroupForm", "vocabulary"]}>
      {group && (
        <Section title={t("composition")} id="composition">
          {group.seats.map((seat) => (
            <Disclosure
              key={seat.id}
              summary={t("endSeat", { seat: seatName(seat.seat), from: seat.from, person: seat.person?.name ?? "" })}
            >
              <SeatEndForm seat={{ memberId: seat.id, version: seat.version, validTo: seat.validTo ?? "" }} action={end} />
            </Disclosure>
          ))}
          <Disclosure summary={t("appoint")} open={group.seats.length === 0}>
            <AppointmentForm
              groupId={group.id}
              seats={groupSeats.map((value) => ({ value, label: seatName(value) }))}
              bodies={keeping.bodies}
              people={keeping.people}
              action={appoint}
            />
          </Disclosure>
        </Section>
      )}
      <Section title={t("basis")} id="basis">
        <GroupForm
          group={{
            stateId: keeping.stateId,
            version: group?.version ?? 0,
            names: group?.names ?? nothing,
            basis: group?.bases ?? nothing,
            basisNumber: group?.basisNumber ?? "",
            basisOn: group?.basisOn ?? "",
            basisLinks: group?.basisLinks ?? nothing,
            note: group?.notes ?? nothing,
            source: group?.source ?? "",
            attestation: group?.attestation ?? "VERIFIED",
          }}
          attestations={Object.values(Attestation).map((value) => ({ value, label: attestation(value) }))}
          action={describe}
        />
      </Section>
    </ClientMessages>
  );
}
