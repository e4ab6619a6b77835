import { advanceFollowUp, openFollowUp, selectParagraphs } from "@/domain/follow-ups/commands";
import { demonstrationFollowUps } from "@/prisma/demonstration/follow-ups";
import { attestations } from "@/prisma/loading/cycle";
import { of } from "@/prisma/loading/ids";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

/** The secretariat opens each round, and puts down what is known of it on the same day. */
export const followUpActs = (told: Told): Act[] =>
  demonstrationFollowUps.map(({ cycleKey, edition, openedOn, selection, steps }) => ({
    on: openedOn,
    run: async () => {
      const recorder = person(told, "secretariat-recorder");
      const { id: procedureId } = await ownerDatabase().followUpProcedure.findUniqueOrThrow({
        where: { code_edition: { code: "CCPR", edition } },
        select: { id: true },
      });
      const { id: followUpId } = await openFollowUp(recorder, { cycleId: of(told.reference.cycles, cycleKey), procedureId });
      let version = 1;
      const next = (source: string) => ({ followUpId, version: version++, documentId: "", source });
      if (selection) {
        const { evidence, source, ...selected } = selection;
        const chosen = { recommendationIds: [], dueOn: "", attestation: attestations[evidence] };
        await selectParagraphs(recorder, { ...next(source), ...selected, ...chosen });
      }
      for (const { evidence, source, ...step } of steps)
        await advanceFollowUp(recorder, {
          ...next(source),
          ...step,
          session: "",
          note: "",
          language: "en",
          attestation: attestations[evidence],
        });
    },
  }));
