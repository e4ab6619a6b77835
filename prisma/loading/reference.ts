import { randomUUID } from "node:crypto";

import { daysBefore, termsEdition } from "@/domain/organisations/applications/rules";
import type { Prisma } from "@/generated/prisma/client";
import { demonstrationApplication } from "@/prisma/demonstration/applications";
import { demonstrationBodies } from "@/prisma/demonstration/bodies";
import type { ReviewCycle } from "@/prisma/demonstration/cycle-types";
import { demonstrationCycles } from "@/prisma/demonstration/everything";
import { demonstrationOrganisations } from "@/prisma/demonstration/organisations";
import { demonstrationReforms } from "@/prisma/demonstration/reforms";
import { demonstrationState } from "@/prisma/demonstration/state";
import { demonstrationClusters } from "@/prisma/demonstration/clusters";
import { demonstrationThemes } from "@/prisma/demonstration/themes";
import type { PartialDate } from "@/prisma/demonstration/types";
import { attestations, loadTreatyActions } from "@/prisma/loading/cycle";
import { date, type Ids, of } from "@/prisma/loading/ids";
import { loadStanding } from "@/prisma/loading/vocabularies";
import { ownerDatabase, withOwner } from "@/prisma/owner";

/** `terms` are known by the code of their vocabulary and their own: `SDG 16.3`. */
export type Reference = { stateId: string; bodies: Ids; organisations: Ids; cycles: Ids; reforms: Ids; themes: Ids; terms: Ids };

async function loadEach<Item extends { key: string }>(items: readonly Item[], load: (item: Item) => Promise<{ id: string }>): Promise<Ids> {
  const ids: Ids = new Map();
  for (const item of items) ids.set(item.key, (await load(item)).id);
  return ids;
}

/** What has no author in the register: the State, its bodies, the mechanisms, the cycles and their facts, the catalogue of reforms. */
export async function loadReference(): Promise<Reference> {
  const owner = ownerDatabase();
  const { id: stateId } = await owner.state.create({ data: demonstrationState });
  await withOwner(loadStanding);
  const idsByCode = (found: { id: string; code: string }[]): Ids => new Map(found.map(({ id, code }) => [code, id]));
  const treaties = idsByCode(await owner.treaty.findMany({ select: { id: true, code: true } }));
  const mechanisms = idsByCode(await owner.mechanism.findMany({ select: { id: true, code: true } }));
  await loadClusters(stateId);
  const bodies = await loadBodies(stateId);
  const organisations = await loadEach(demonstrationOrganisations, ({ names, kind, isPublic, ...said }) =>
    owner.organisation.create({
      data: { stateId, names, kind, isPublic, ...("descriptions" in said && { descriptions: said.descriptions }) },
    }),
  );
  await loadApplication(stateId);
  const cycles: Ids = new Map();
  for (const cycle of demonstrationCycles)
    cycles.set(cycle.key, await loadCycle(stateId, of(mechanisms, cycle.mechanismCode), cycle, cycles));
  const reforms = await loadReforms(stateId, bodies);
  await loadTreatyActions(stateId, treaties, reforms);
  return { stateId, bodies, organisations, cycles, reforms, ...(await termIds()) };
}

async function termIds(): Promise<Pick<Reference, "themes" | "terms">> {
  const found = await ownerDatabase().term.findMany({ select: { id: true, code: true, vocabulary: { select: { code: true } } } });
  const terms: Ids = new Map(found.map(({ id, code, vocabulary }) => [`${vocabulary.code} ${code}`, id]));
  return { terms, themes: new Map(Object.entries(demonstrationThemes).map(([key, code]) => [key, of(terms, `UHRI ${code}`)])) };
}

/** The State's own way of sorting what it was recommended. */
async function loadClusters(stateId: string): Promise<void> {
  const { code, names, clusters } = demonstrationClusters;
  const terms = clusters.map((cluster, place) => ({ ...cluster, position: place + 1 }));
  await ownerDatabase().vocabulary.create({ data: { kind: "CLUSTER", code, names, stateId, terms: { create: terms } } });
}

async function loadApplication(stateId: string): Promise<void> {
  const { daysAgo, ...application } = demonstrationApplication;
  const askedAt = daysBefore(new Date(), daysAgo);
  await ownerDatabase().organisationApplication.create({
    data: { id: randomUUID(), stateId, ...application, terms: termsEdition, state: "CONFIRMED", askedAt, confirmedAt: askedAt },
  });
}

async function loadBodies(stateId: string): Promise<Ids> {
  const owner = ownerDatabase();
  const bodies = await loadEach(demonstrationBodies, ({ names, acronyms, kind, validity, source, evidence }) =>
    owner.stateBody.create({
      data: {
        stateId,
        names,
        kind,
        source,
        attestation: attestations[evidence],
        validFrom: date(validity?.from),
        validTo: date(validity?.to),
        ...(acronyms ? { acronyms } : {}),
      },
    }),
  );
  for (const { key, validity } of demonstrationBodies) {
    const successor = validity?.successorKeys.at(0);
    if (successor) await owner.stateBody.update({ where: { id: of(bodies, key) }, data: { successorId: of(bodies, successor) } });
  }
  return bodies;
}

async function loadCycle(stateId: string, mechanismId: string, cycle: ReviewCycle, earlier: Ids): Promise<string> {
  const { key, previousKey, ordinal, procedure, stage, session, titles } = cycle;
  const previousCycleId = previousKey ? of(earlier, previousKey) : null;
  const { id } = await ownerDatabase().reviewCycle.create({
    data: { stateId, mechanismId, ordinal, procedure, stage, session, titles, previousCycleId },
  });
  earlier.set(key, id);
  return id;
}

async function loadReforms(stateId: string, bodies: Ids): Promise<Ids> {
  const owner = ownerDatabase();
  const published = new Date("2025-09-01T06:00:00Z");
  const ids: Ids = new Map();
  for (const {
    key,
    kind,
    titles,
    number,
    adopted,
    inForce,
    stage,
    links,
    note,
    unverified,
    replacesKey,
    versions = [],
    responsibleBodyKey,
    source,
    evidence,
  } of demonstrationReforms) {
    const said = note ?? unverified?.note;
    const data: Prisma.ReformUncheckedCreateInput = {
      stateId,
      bodyId: responsibleBodyKey ? of(bodies, responsibleBodyKey) : null,
      titles,
      kind,
      number,
      stage,
      adoptedOn: date(adopted),
      adoptedPrecision: adopted?.precision ?? null,
      inForceOn: date(inForce),
      inForcePrecision: inForce?.precision ?? null,
      links: links ?? {},
      source,
      attestation: attestations[evidence],
      replacesId: replacesKey ? of(ids, replacesKey) : null,
      publishedAt: published,
      ...(said ? { note: said } : {}),
      versions: {
        create: versions.map(({ validFrom, changes }) => ({
          validFrom: new Date(`${validFrom.on}T00:00:00Z`),
          precision: validFrom.precision,
          changes,
          links: {},
          recordedAt: published,
        })),
      },
      stages: { create: reached(adopted, inForce, stage, published) },
    };
    ids.set(key, (await owner.reform.create({ data })).id);
  }
  return ids;
}

function reached(
  adopted: PartialDate | null,
  inForce: PartialDate | null,
  stage: Prisma.ReformUncheckedCreateInput["stage"],
  recordedAt: Date,
) {
  const steps = [
    ...(adopted ? [{ stage: "ADOPTED" as const, reachedOn: date(adopted), precision: adopted.precision, recordedAt }] : []),
    ...(inForce ? [{ stage: "IN_FORCE" as const, reachedOn: date(inForce), precision: inForce.precision, recordedAt }] : []),
  ];
  return steps.at(-1)?.stage === stage ? steps : [...steps, { stage, reachedOn: null, precision: null, recordedAt }];
}
