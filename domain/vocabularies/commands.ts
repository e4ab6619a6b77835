import { randomUUID } from "node:crypto";

import type { Actor } from "@/domain/actor";
import { change } from "@/domain/change";
import { NotFound, Outdated, RuleBroken } from "@/domain/errors";
import { readNames } from "@/domain/names/rules";
import { keptWords } from "@/domain/vocabularies/rules";
import type { VocabularyRecord, VocabularyRevision } from "@/domain/vocabularies/schema";
import { now } from "@/lib/clock";

/** Adds a vocabulary for everybody, or one that is a State's own. */
export function addVocabulary(actor: Actor, { kind, code, stateId, names, edition, source }: VocabularyRecord): Promise<{ id: string }> {
  return change(actor, async ({ tx, authorize, record }) => {
    const data = {
      id: randomUUID(),
      kind,
      code,
      stateId: stateId || null,
      names: keptWords(names),
      edition: edition || null,
      source: source || null,
    };
    authorize("vocabulary.add", data);
    if (await tx.vocabulary.findUnique({ where: { code }, select: { id: true } })) throw new RuleBroken("codeTaken", "code");
    await tx.vocabulary.createMany({ data });
    await record({ after: data });
    return { id: data.id };
  });
}

/** Corrects what a vocabulary is called and where it comes from, or stops offering the whole of it. */
export function reviseVocabulary(actor: Actor, { id, version, names, edition, source, isRetired }: VocabularyRevision): Promise<void> {
  return change(actor, async ({ tx, authorize, record }) => {
    const before = await tx.vocabulary.findUnique({ where: { id } });
    if (!before) throw new NotFound();
    authorize("vocabulary.revise", before);
    const data = {
      names: keptWords(names),
      edition: edition || null,
      source: source || null,
      retiredAt: isRetired ? (before.retiredAt ?? now()) : null,
    };
    const { count } = await tx.vocabulary.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) {
      const theirs = await tx.vocabulary.findUniqueOrThrow({ where: { id } });
      const called = readNames(theirs.names);
      throw new Outdated({
        version: theirs.version,
        theirs: {
          "names.en": called.en,
          "names.ru": called.ru,
          "names.kk": called.kk,
          edition: theirs.edition ?? "",
          source: theirs.source ?? "",
        },
      });
    }
    await record({ before, after: { ...before, ...data, version: version + 1 } });
  });
}
