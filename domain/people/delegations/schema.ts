import { z } from "zod";

import { plainText } from "@/lib/plain-text";

export const longestNote = 300;

/** The order or reason behind it, in a line. */
export const noteSchema = z.string().overwrite(plainText).trim().max(longestNote, `tooLong?max=${longestNote}`);

const described = z.object({
  membershipId: z.uuid("chooseRole"),
  deputyId: z.uuid("chooseDeputy"),
  validFrom: z.iso.date("notADate"),
  validTo: z.iso.date("notADate"),
  note: noteSchema,
});

/** Which role is lent to whom, from which day until the end of which. */
export const delegationSchema = described.check(({ value, issues }) => {
  if (value.validTo < value.validFrom) issues.push({ code: "custom", input: value.validTo, path: ["validTo"], message: "datesReversed" });
});
export type Delegation = z.output<typeof delegationSchema>;
