import { describe, expect, it } from "vitest";

import { choicesIn, deliveriesOf, deliveryOf, isRequired, unsubscribed } from "@/domain/notifications/rules";
import { dueAt } from "@/domain/notifications/routing/rules";
import { isQuiet, nextWorkingDay } from "@/domain/notifications/days/rules";
import { notificationKinds } from "@/domain/vocabulary";

const nauryz = ["2027-03-22", "2027-03-23"].map((day) => ({ day, kind: "QUIET" as const }));
const worked = { day: "2027-03-27", kind: "WORKING" as const };

describe("the calendar", () => {
  it.each([
    ["a Friday", "2027-03-19", "2027-03-19"],
    ["a Saturday, when Monday and Tuesday are days off", "2027-03-20", "2027-03-24"],
    ["a weekend that is worked", "2027-03-27", "2027-03-27"],
    ["an ordinary weekend", "2027-04-03", "2027-04-05"],
  ])("finds the next working day from %s", (_, day, expected) => {
    expect(nextWorkingDay(day, [...nauryz, worked])).toBe(expected);
    expect(isQuiet(day, [...nauryz, worked])).toBe(day !== expected);
  });
});

describe("when a mail goes out", () => {
  const at = (text: string) => new Date(`${text}+05:00`);
  it.each([
    ["AT_ONCE", "2027-04-06T23:30", "2027-04-06T23:30"],
    ["AT_ONCE", "2027-04-03T10:00", "2027-04-05T09:00"],
    ["AT_ONCE", "2027-03-21T23:59", "2027-03-24T09:00"],
    ["DAILY", "2027-04-06T08:59", "2027-04-06T09:00"],
    ["DAILY", "2027-04-06T09:00", "2027-04-07T09:00"],
    ["DAILY", "2027-04-02T10:00", "2027-04-05T09:00"],
    ["WEEKLY", "2027-04-05T08:00", "2027-04-05T09:00"],
    ["WEEKLY", "2027-04-05T10:00", "2027-04-12T09:00"],
    ["WEEKLY", "2027-03-17T10:00", "2027-03-24T09:00"],
  ] as const)("%s, told at %s: at %s", (delivery, told, expected) => {
    expect(dueAt(delivery, at(told), nauryz)).toEqual(at(expected));
  });

  it.each([
    ["2027-04-06T00:01", "2027-04-06T09:00"],
    ["2027-04-06T09:30", "2027-04-06T09:30"],
    ["2027-04-03T00:01", "2027-04-05T09:00"],
  ])("in the morning, for what the worker noticed at %s: at %s", (told, expected) => {
    expect(dueAt("AT_ONCE", at(told), nauryz, { isNightly: true })).toEqual(at(expected));
  });

  it("never, for what is read in the application alone", () => {
    for (const delivery of ["OFF", "IN_APPLICATION"] as const) expect(dueAt(delivery, at("2027-04-06T10:00"), [])).toBeNull();
  });
});

describe("what a person chooses", () => {
  it("cannot be silence about what they have to act on", () => {
    for (const kind of notificationKinds.filter(isRequired)) {
      expect(deliveriesOf(kind)).not.toContain("OFF");
      for (const delivery of ["OFF", "IN_APPLICATION", "WEEKLY"] as const) expect(deliveryOf(kind, { [kind]: delivery })).toBe("AT_ONCE");
    }
    expect(deliveryOf("RESPONSE_SIGNED", { RESPONSE_SIGNED: "OFF" })).toBe("OFF");
  });

  it("is read from whatever the database holds", () => {
    expect(choicesIn({ ASSIGNED: "DAILY", OVERDUE: "NEVER", NO_KIND: "OFF" })).toEqual({ ASSIGNED: "DAILY" });
    for (const kept of [null, undefined, "OFF", 7]) expect(choicesIn(kept)).toEqual({});
  });

  it("ends with one click for one kind, or for all that come in digests, and never for what is required", () => {
    expect(unsubscribed("RESPONSE_SIGNED", { TASK_DONE: "WEEKLY" })).toEqual({ RESPONSE_SIGNED: "IN_APPLICATION", TASK_DONE: "WEEKLY" });
    expect(unsubscribed("ASSIGNED", {})).toEqual({});
    const after = unsubscribed("DIGEST", { RESPONSE_SIGNED: "WEEKLY", ASSIGNED: "DAILY" });
    expect(after).toMatchObject({ RESPONSE_SIGNED: "IN_APPLICATION", TASK_DONE: "IN_APPLICATION", ASSIGNED: "DAILY" });
    expect(after.RESPONSE_SUBMITTED).toBeUndefined();
  });
});
