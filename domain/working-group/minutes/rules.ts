import type { MinutesDraft } from "@/domain/working-group/minutes/schema";

/** Minutes can be approved once every item says what was spoken of and everybody invited is noted as present or not. */
export function missingFromMinutes(
  agenda: readonly { id: string; minutes: string }[],
  { invited, noted }: { invited: readonly string[]; noted: readonly string[] },
): "minutesMissing" | "attendanceMissing" | null {
  if (agenda.some(({ minutes }) => minutes.trim() === "")) return "minutesMissing";
  return invited.every((id) => noted.includes(id)) ? null : "attendanceMissing";
}

/** Only the rows that say something; a name stands only with somebody who was represented. */
export const notedAttendance = (attendance: MinutesDraft["attendance"]) =>
  attendance.flatMap(({ memberId, presence, representedBy }) =>
    presence === "" ? [] : [{ memberId, presence, representedBy: presence === "REPRESENTED" ? representedBy : null }],
  );
