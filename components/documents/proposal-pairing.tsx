"use client";

import { useTranslations } from "next-intl";

import { Option } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import type { ImportProposal, ProposedParagraph } from "@/domain/documents/import/schema";
import type { ProposalEdit } from "@/domain/documents/schema";

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** Which concerns a recommendation answers, and whether it was chosen for follow-up. */
export function ProposalPairing({
  proposal,
  paragraph,
  onEdit,
}: {
  proposal: ImportProposal;
  paragraph: ProposedParagraph;
  onEdit: (edit: ProposalEdit) => void;
}) {
  const t = useTranslations("proposal");
  const recommendation = proposal.recommendations.find(({ id }) => id === paragraph.id);
  if (!recommendation) return null;

  const { id, concernIds, followUp } = recommendation;
  const concerns = proposal.paragraphs.filter(({ type, parentId }) => type === "CONCERN" && parentId === null);
  const isNear = (concern: ProposedParagraph) =>
    concernIds.includes(concern.id) || (concern.heading === paragraph.heading && concern.section === paragraph.section);
  const toggle = (concern: string) =>
    onEdit({
      kind: "pair",
      id,
      concernIds: concernIds.includes(concern) ? concernIds.filter((each) => each !== concern) : [...concernIds, concern],
    });
  const option = ({ id: concern, number, text }: ProposedParagraph) => (
    <Option
      key={concern}
      type="checkbox"
      checked={concernIds.includes(concern)}
      onChange={() => toggle(concern)}
      label={number ? t("concern", { number, text: shorten(text) }) : shorten(text)}
    />
  );
  const far = concerns.filter((concern) => !isNear(concern));

  return (
    <>
      {paragraph.upr === null && concerns.length > 0 && (
        <fieldset className="field">
          <legend>{t("pairing")}</legend>
          <p className="field-hint">{t("pairingHint")}</p>
          {concerns.filter(isNear).map(option)}
          {far.length > 0 && <Disclosure summary={t("otherConcerns")}>{far.map(option)}</Disclosure>}
        </fieldset>
      )}
      <Option
        type="checkbox"
        checked={followUp}
        onChange={() => onEdit({ kind: "followUp", id, isFollowUp: !followUp })}
        label={t("followUpBox")}
      />
    </>
  );
}
