import type { ReformRecord } from "@/domain/reforms/queries";
import type { ReformForm } from "@/domain/reforms/schema";

const noWords = { en: "", ru: "", kk: "" };

/** A reform of which nothing is known yet. */
export const blankReform: Omit<ReformForm, "stateId" | "bodyId"> = {
  reformId: "",
  version: 0,
  titles: noWords,
  kind: "LAW",
  number: "",
  stage: "ADOPTED",
  adoptedOn: "",
  inForceOn: "",
  repealedOn: "",
  links: noWords,
  note: noWords,
  replacesId: "",
  source: "",
  attestation: "STATED",
  isPublic: false,
};

/** What is recorded of a reform, as its form shows it. */
export const formOfReform = ({
  id,
  version,
  stateId,
  bodyId,
  titles,
  kind,
  number,
  stage,
  dates,
  links,
  notes,
  replacesId,
  source,
  attestation,
  publishedAt,
}: ReformRecord): ReformForm => ({
  reformId: id,
  version,
  stateId,
  bodyId: bodyId ?? "",
  titles,
  kind,
  number: number ?? "",
  stage,
  ...dates,
  links,
  note: notes,
  replacesId: replacesId ?? "",
  source: source ?? "",
  attestation,
  isPublic: publishedAt !== null,
});
