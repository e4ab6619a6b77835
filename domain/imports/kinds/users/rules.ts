import type { RowValues } from "@/domain/datasets/table/schema";
import { textOf } from "@/domain/datasets/table/values/rules";
import { refusedAfterAll } from "@/domain/imports/kinds/table/plan/rules";
import type { Outcome, Thing, Wrong } from "@/domain/imports/kinds/table/schema";
import { misplaced } from "@/domain/people/rules";
import { type Role, roles } from "@/domain/vocabulary";
import { withArguments } from "@/lib/refusal";

const isRole = (text: string): text is Role => roles.some((role) => role === text);
const fields = { bodyId: "body", organisationId: "organisation" } as const;

/** What giving a role by the form refuses too, and that nobody gives one to themselves. */
export function refuseMembership(ownEmail: string): (after: RowValues, thing: Thing | null) => Wrong {
  return (after, thing) => {
    if (textOf(after, "email") === ownEmail) return { field: "email", refusal: "notToYourself" };
    const role = textOf(after, "role");
    const wrong = isRole(role) && misplaced({ role, bodyId: textOf(after, "body"), organisationId: textOf(after, "organisation") });
    if (wrong) return { field: fields[wrong.field], refusal: wrong.refusal };
    const [from, to] = [textOf(after, "validFrom"), textOf(after, "validTo")];
    if (from !== "" && to !== "" && to < from) return { field: "validTo", refusal: "datesReversed" };
    return thing && textOf(thing.values, "validFrom") !== from ? { field: "validFrom", refusal: "roleHeld" } : null;
  };
}

/** A new person is called the same in every row that is about them. */
export function refuseOtherNames(outcomes: Outcome[]): Outcome[] {
  const first = new Map<string, Outcome>();
  return outcomes.map((one) => {
    if (one.outcome === "REFUSED") return one;
    const earlier = first.get(textOf(one.after, "email"));
    if (!earlier) first.set(textOf(one.after, "email"), one);
    const isOther = earlier !== undefined && textOf(earlier.after, "personName") !== textOf(one.after, "personName");
    return isOther ? refusedAfterAll(one, "personName", withArguments("personDiffers", { row: earlier.draft.position })) : one;
  });
}
