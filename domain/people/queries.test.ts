import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/domain/actor";
import { NotAllowed } from "@/domain/errors";
import { disablePerson, invitePerson } from "@/domain/people/commands";
import { findPerson, listPeople, listPlaces } from "@/domain/people/queries";
import { type PersonFilters, personFiltersSchema } from "@/domain/people/schema";
import { openSession } from "@/domain/people/sessions/commands";
import { aBody, anOrganisation, aPerson, aState, named } from "@/prisma/factories";
import { truncateAll } from "@/prisma/test-database";

let stateId: string;
let bodyId: string;
let administrator: Actor;

beforeEach(async () => {
  await truncateAll();
  stateId = (await aState()).id;
  bodyId = (await aBody({ stateId, names: named("Ministry of Health") })).id;
  administrator = await aPerson({ stateId, name: "Zarina", email: "zarina@example.org", holds: [{ role: "ADMINISTRATOR" }] });
});

const filters = (query: Record<string, string>): PersonFilters => personFiltersSchema.parse(query);
const list = (query: Record<string, string> = {}) => listPeople(administrator, filters(query), "en");
const names = async (query: Record<string, string> = {}) => (await list(query)).people.map(({ name }) => name);

describe("listPeople", () => {
  it("finds by name or address, role, body and standing", async () => {
    await aPerson({ stateId, name: "Aigul", email: "a.s@health.example", holds: [{ role: "FOCAL_POINT", bodyId }] });
    const borat = await aPerson({ stateId, name: "Bolat 100%", holds: [{ role: "APPROVER", bodyId, validTo: new Date("2025-06-01") }] });
    await invitePerson(administrator, {
      email: "new@example.org",
      name: "Camila",
      locale: "en",
      stateId,
      role: "AUDITOR",
      bodyId: "",
      organisationId: "",
      isAlternate: false,
      validFrom: "",
      validTo: "",
    });
    await disablePerson(administrator, { id: borat.id, version: 1 });

    expect(await names()).toEqual(["Aigul", "Bolat 100%", "Camila", "Zarina"]);
    expect(await names({ q: "HEALTH.ex" })).toEqual(["Aigul"]);
    expect(await names({ q: "100%" })).toEqual(["Bolat 100%"]);
    expect(await names({ q: "%" })).toEqual(["Bolat 100%"]);
    expect(await names({ role: "FOCAL_POINT" })).toEqual(["Aigul"]);
    expect(await names({ role: "APPROVER" })).toEqual([]);
    expect(await names({ body: bodyId })).toEqual(["Aigul"]);
    expect(await names({ body: bodyId, role: "AUDITOR" })).toEqual([]);
    expect(await names({ standing: "INVITED" })).toEqual(["Camila"]);
    expect(await names({ standing: "DISABLED" })).toEqual(["Bolat 100%"]);
    expect(await names({ standing: "ACTIVE" })).toEqual(["Aigul", "Zarina"]);
    expect((await list({ q: "Aigul" })).people[0]?.roles).toEqual([{ role: "FOCAL_POINT", place: "Ministry of Health" }]);
  });

  it("takes a mangled address for no filter", () => {
    expect(filters({ role: "KING", body: "7", standing: "?", after: "x", sort: "shoe size" })).toEqual({});
  });

  it("turns pages without repeating or leaving out anybody, there and back", async () => {
    for (let at = 0; at < 60; at += 1) await aPerson({ stateId, name: `Person ${String(at % 20).padStart(2, "0")}` });
    for (const sort of ["name", "newest"]) {
      const first = await list({ sort });
      const second = await list({ sort, after: first.next ?? "" });
      const third = await list({ sort, after: second.next ?? "" });
      const ids = [first, second, third].flatMap(({ people }) => people.map(({ id }) => id));
      expect(new Set(ids).size).toBe(61);
      expect([first.previous, third.next]).toEqual([undefined, undefined]);
      const back = await list({ sort, before: third.previous ?? "" });
      expect(back.people.map(({ id }) => id)).toEqual(second.people.map(({ id }) => id));
      const start = await list({ sort, before: back.previous ?? "" });
      expect([start.people.map(({ id }) => id), start.previous]).toEqual([first.people.map(({ id }) => id), undefined]);
    }
  });

  it("is the administrator's alone", async () => {
    for (const role of ["SECRETARIAT", "AUDITOR"] as const) {
      const other = await aPerson({ stateId, holds: [{ role }] });
      await expect(listPeople(other, filters({}), "en")).rejects.toThrow(NotAllowed);
      await expect(findPerson(other, administrator.id, "en")).rejects.toThrow(NotAllowed);
    }
  });
});

describe("findPerson", () => {
  it("shows the roles of now first, which of them may be ended, and how many sessions are open", async () => {
    const official = await aPerson({
      stateId,
      holds: [
        { role: "APPROVER", bodyId, validTo: new Date("2025-06-01T19:00:00Z") },
        { role: "FOCAL_POINT", bodyId },
      ],
    });
    await openSession(official.id, { device: null, way: "password" });
    const person = await findPerson(administrator, official.id, "ru");
    expect(person).toMatchObject({ standing: "ACTIVE", openSessions: 1 });
    expect(person?.memberships).toMatchObject([
      { role: "FOCAL_POINT", place: "Ministry of Health", isPast: false, mayEnd: true, until: null },
      { role: "APPROVER", isPast: true, mayEnd: false, until: new Date("2025-06-01T18:59:59.999Z") },
    ]);
    expect((await findPerson(administrator, administrator.id, "ru"))?.memberships).toMatchObject([{ mayEnd: false }]);
  });

  it("finds nobody under another id", async () => expect(await findPerson(administrator, stateId, "en")).toBeNull());
});

describe("listPlaces", () => {
  it("offers the bodies of today and the organisations of one's own States", async () => {
    await aBody({ stateId, names: named("Abolished agency"), validTo: new Date("2020-01-01") });
    await aBody({ names: named("Foreign ministry") });
    const organisation = await anOrganisation({ stateId, names: named("Quiet organisation") });
    const { states, bodies, organisations } = await listPlaces(administrator, "en");
    expect(states.map(({ value }) => value)).toEqual([stateId]);
    expect(bodies).toEqual([{ value: bodyId, label: "Ministry of Health" }]);
    expect(organisations).toEqual([{ value: organisation.id, label: "Quiet organisation" }]);
  });
});
