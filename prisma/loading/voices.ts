import { recordAssessment } from "@/domain/assessments/commands";
import { demonstrationVoices } from "@/prisma/demonstration/voices";
import { of } from "@/prisma/loading/ids";
import { type Act, person, type Told } from "@/prisma/loading/told";
import { ownerDatabase } from "@/prisma/owner";

const unsaid = { limbId: "", author: "", session: "", documentId: "", paragraph: "", source: "", address: "", supersedesId: "" };

async function graded({ scale, grade }: { scale: { code: string; edition: string }; grade: string }) {
  const found = await ownerDatabase().scaleGrade.findFirstOrThrow({ where: { code: grade, scale }, select: { id: true, scaleId: true } });
  return { gradeId: found.id, scaleId: found.scaleId };
}

/** What organisations of the demonstration say: most of it of one recommendation, against each other. */
export function voiceActs(told: Told): Act[] {
  const { recommendationKey, own, quoted } = demonstrationVoices;
  const recommendationId = of(told.recommendations, recommendationKey);
  return [
    ...own.map((said) => ({
      on: said.on,
      run: async () =>
        recordAssessment(person(told, said.by), {
          ...unsaid,
          ...(await graded(said)),
          recommendationId: of(told.recommendations, said.recommendationKey),
          voice: said.voice,
          organisationId: of(told.reference.organisations, said.organisationKey),
          rationale: said.rationale,
          language: said.language,
          saidOn: said.on,
          evidenceUpTo: said.evidenceUpTo,
        }),
    })),
    ...quoted.map((said) => ({
      on: said.on,
      run: async () =>
        recordAssessment(person(told, "secretariat-recorder"), {
          ...unsaid,
          ...(await graded(said)),
          recommendationId,
          voice: said.voice,
          organisationId: "",
          author: said.author,
          rationale: said.rationale,
          language: said.language,
          saidOn: said.on,
          evidenceUpTo: said.evidenceUpTo,
          source: said.source,
        }),
    })),
  ];
}
