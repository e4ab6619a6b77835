import type { Attestation, CycleFactKind } from "@/domain/vocabulary";
import type { Prisma } from "@/generated/prisma/client";
import { demonstrationAttributions } from "@/prisma/demonstration/attributions";
import { demonstrationBodies } from "@/prisma/demonstration/bodies";
import { demonstrationConflicts } from "@/prisma/demonstration/cycle";
import type { ReviewCycle } from "@/prisma/demonstration/cycle-types";
import { demonstrationCycles } from "@/prisma/demonstration/everything";
import { demonstrationMechanisms } from "@/prisma/demonstration/mechanisms";
import { demonstrationOrganisations } from "@/prisma/demonstration/organisations";
import { demonstrationReforms } from "@/prisma/demonstration/reforms";
import { demonstrationState } from "@/prisma/demonstration/state";
import { demonstrationThemes } from "@/prisma/demonstration/themes";
import { demonstrationTreaties } from "@/prisma/demonstration/treaties";
import { demonstrationCovenantArticles } from "@/prisma/demonstration/treaty-articles";
import type { EvidenceMark, PartialDate } from "@/prisma/demonstration/types";
import { ownerDatabase } from "@/prisma/owner";

/** Ids of what was loaded, by the key it has in the demonstration. */
export type Ids = Map<string, string>;

export type Reference = { stateId: string; bodies: Ids; organisations: Ids; cycles: Ids; themes: Ids; reforms: Ids };

const attestations: Record<EvidenceMark, Attestation> = { V: "VERIFIED", S: "STATED", M: "UNVERIFIED" };
const date = (known: PartialDate | null | undefined): Date | null => (known ? new Date(`${known.on}T00:00:00Z`) : null);

async function loadEach<Item extends { key: string }>(items: readonly Item[], load: (item: Item) => Promise<{ id: string }>): Promise<Ids> {
  const ids: Ids = new Map();
  for (const item of items) ids.set(item.key, (await load(item)).id);
  return ids;
}

/** What has no author in the register: the State, its bodies, the mechanisms, the cycles and their facts, the catalogue of reforms. */
export async function loadReference(): Promise<Reference> {
  const owner = ownerDatabase();
  const { id: stateId } = await owner.state.create({ data: demonstrationState });
  const treaties = await loadEach(
    demonstrationTreaties.map((treaty) => ({ key: treaty.code, ...treaty })),
    ({ code, names }) => owner.treaty.create({ data: { code, names } }),
  );
  await owner.treatyArticle.createMany({
    data: demonstrationCovenantArticles.map((article) => ({ ...article, treatyId: of(treaties, "ICCPR") })),
  });
  const mechanisms = await loadEach(
    demonstrationMechanisms.map((mechanism) => ({ key: mechanism.code, ...mechanism })),
    ({ code, names, kind, symbolPrefix, treatyCode }) =>
      owner.mechanism.create({ data: { code, names, kind, symbolPrefix, treatyId: treatyCode ? of(treaties, treatyCode) : null } }),
  );
  const themes = await loadEach(demonstrationThemes, ({ code, names }) => owner.theme.create({ data: { code, names } }));
  const bodies = await loadBodies(stateId);
  const organisations = await loadEach(demonstrationOrganisations, ({ names, kind, isPublic }) =>
    owner.organisation.create({ data: { stateId, names, kind, isPublic } }),
  );
  const cycles: Ids = new Map();
  for (const cycle of demonstrationCycles)
    cycles.set(cycle.key, await loadCycle(stateId, of(mechanisms, cycle.mechanismCode), cycle, cycles));
  return { stateId, bodies, organisations, cycles, themes, reforms: await loadReforms(stateId, bodies) };
}

/** The id of a key that must be there. */
export function of(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration names ${key}, which it does not have.`);
  return id;
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
  const facts = cycle.facts.map(({ texts, attribution, occurred, source, evidence, kind }) => ({
    kind: kind as CycleFactKind,
    texts,
    source,
    attestation: attestations[evidence],
    occurredOn: date(occurred),
    precision: occurred?.precision ?? null,
    ...(attribution ? { attribution: demonstrationAttributions[attribution] } : {}),
  }));
  const disputed = cycle.ordinal === 3 ? disputedFacts() : [];
  const { key, previousKey, ordinal, procedure, stage, session, titles } = cycle;
  const { id } = await ownerDatabase().reviewCycle.create({
    data: {
      stateId,
      mechanismId,
      ordinal,
      procedure,
      stage,
      session,
      titles,
      previousCycleId: previousKey ? of(earlier, previousKey) : null,
      facts: { create: [...facts, ...disputed].map((fact, position) => ({ ...fact, position })) },
    },
  });
  earlier.set(key, id);
  return id;
}

/** Where sources contradict each other the register keeps each statement with its source. */
const disputedFacts = () =>
  demonstrationConflicts.flatMap(({ about, statements }) =>
    statements.map(({ text, source, evidence }) => ({
      kind: "DISPUTED" as const,
      texts: { en: `${about.en}: ${text.en}`, ru: `${about.ru}: ${text.ru}`, kk: `${about.kk}: ${text.kk}` },
      source,
      attestation: attestations[evidence],
      occurredOn: null,
      precision: null,
    })),
  );

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
