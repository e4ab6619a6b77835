import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated } from "@/domain/errors";
import { readNames, readWords } from "@/domain/names/rules";
import { namesKept, namesSaid } from "@/domain/organisations/rules";
import type { OrganisationAsSeen, OwnPage } from "@/domain/organisations/schema";
import type { Prisma } from "@/generated/prisma/client";

type Tx = Prisma.TransactionClient;

/** Says what the organisation says of itself. The names that were verified stay. */
export function reviseOwnPage(actor: Actor, { id, version, names, descriptions, website }: OwnPage): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await organisationOf(tx, id);
    authorize("organisation.revise", { organisationId: id });
    const data = { names: namesKept(readWords(before.names), names), descriptions: namesSaid(descriptions), website: website || null };
    const { count } = await tx.organisation.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new Outdated({ version: before.version, theirs: asTyped(before) });
    await record({ after: { id, changed: ["names", "descriptions", "website"] } });
  });
}

/** Shows the organisation's page to everybody. */
export const publishOrganisation = (actor: Actor, seen: OrganisationAsSeen): Promise<void> => show(actor, seen, true);

/** Takes the page away again, and what the public log has told of it. */
export const withdrawOrganisation = (actor: Actor, seen: OrganisationAsSeen): Promise<void> => show(actor, seen, false);

function show(actor: Actor, { id, version }: OrganisationAsSeen, isPublic: boolean): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await organisationOf(tx, id);
    authorize(isPublic ? "organisation.publish" : "organisation.withdraw", { ...before, organisationId: id });
    const { count } = await tx.organisation.updateMany({ where: { id, version }, data: { isPublic, version: { increment: 1 } } });
    if (count === 0) throw new Outdated();
    await record({ before: { id, isPublic: !isPublic }, after: { id, isPublic } });
  });
}

async function organisationOf(tx: Tx, id: string) {
  const organisation = await tx.organisation.findUnique({
    where: { id },
    select: { names: true, descriptions: true, website: true, isPublic: true, verificationEndedAt: true, version: true },
  });
  if (!organisation) throw new NotFound();
  return organisation;
}

function asTyped({ names, descriptions, website }: Awaited<ReturnType<typeof organisationOf>>): Record<string, string> {
  const [named, described] = [readNames(names), readNames(descriptions)];
  return {
    ...Object.fromEntries(Object.entries(named).map(([language, text]) => [`names.${language}`, text])),
    ...Object.fromEntries(Object.entries(described).map(([language, text]) => [`descriptions.${language}`, text])),
    website: website ?? "",
  };
}
