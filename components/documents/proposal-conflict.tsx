"use client";

import { useTranslations } from "next-intl";

import { useParagraphName } from "@/components/documents/paragraph-name";
import { Button } from "@/components/ui/button";
import { Diff } from "@/components/ui/diff";
import { Notice } from "@/components/ui/notice";
import type { ImportProposal } from "@/domain/documents/import/schema";
import type { ProposalEdit } from "@/domain/documents/schema";

type Props = {
  theirs: ImportProposal;
  mine: ImportProposal;
  unsaved: readonly ProposalEdit[];
  onDecide: (choice: "keepMine" | "takeTheirs") => void;
};

/** Somebody else saved first: what this person did since, beside the words as the other left them, and the choice. */
export function ProposalConflict({ theirs, mine, unsaved, onDecide }: Props) {
  const t = useTranslations("proposal.conflict");
  const act = useTranslations("proposal.did");
  const nameOf = useParagraphName();
  const paragraphIn = (proposal: ImportProposal, edit: ProposalEdit) =>
    "id" in edit ? proposal.paragraphs.find(({ id }) => id === edit.id) : undefined;

  return (
    <Notice
      tone="warning"
      title={t("title")}
      announce
      actions={
        <>
          <Button onClick={() => onDecide("keepMine")}>{t("keepMine", { count: unsaved.length })}</Button>
          <Button onClick={() => onDecide("takeTheirs")}>{t("takeTheirs")}</Button>
        </>
      }
    >
      <p>{t("about")}</p>
      <ul className="stack">
        {unsaved.map((edit, place) => {
          const paragraph = paragraphIn(theirs, edit) ?? paragraphIn(mine, edit);
          return (
            <li key={place}>
              <p>
                {act(edit.kind)}
                {paragraph && <span className="quiet"> {nameOf(paragraph)}</span>}
              </p>
              {edit.kind === "text" && paragraph && <Diff before={paragraphIn(theirs, edit)?.text ?? ""} after={edit.text} />}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
