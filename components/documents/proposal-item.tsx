"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, type ReactNode } from "react";

import { useParagraphName } from "@/components/documents/paragraph-name";
import { Tag } from "@/components/ui/tag";
import type { ProposedParagraph } from "@/domain/documents/import/schema";
import { needsChecking } from "@/domain/documents/rules";
import type { Language } from "@/domain/vocabulary";

type Props = {
  paragraph: ProposedParagraph;
  language: Language;
  isFollowUp: boolean;
  isOpen: boolean;
  onOpen: (id: string) => void;
  onKey: (event: KeyboardEvent<HTMLButtonElement>, paragraph: ProposedParagraph) => void;
  children?: ReactNode;
};

/** One line of the proposal: what it is taken for, its words, and whether a person must look at it. */
export const ProposalItem = memo(function ProposalItem({ paragraph, language, isFollowUp, isOpen, onOpen, onKey, children }: Props) {
  const t = useTranslations("proposal");
  const name = useParagraphName()(paragraph);
  const { id, kind, label, text, uncertain, checked } = paragraph;
  const isTitle = kind === "SECTION" || kind === "HEADING";
  const isAside = kind === "ARTEFACT";

  return (
    <li
      id={`line-${id}`}
      className={`border-s-4 py-2 ps-3 ${needsChecking(paragraph) ? "border-(--warning)" : "border-(--rule)"} ${kind === "LIMB" ? "ms-4" : ""}`}
    >
      <div className="row">
        <button
          type="button"
          className="button button-quiet button-small"
          data-line={id}
          aria-expanded={isOpen}
          onClick={() => onOpen(id)}
          onKeyDown={(event) => onKey(event, paragraph)}
        >
          {name}
        </button>
        {needsChecking(paragraph) && <Tag tone="warning">{t("doubts", { count: uncertain.length })}</Tag>}
        {checked && <Tag tone="success">{t("checked")}</Tag>}
        {isFollowUp && <Tag tone="info">{t("followUp")}</Tag>}
      </div>
      {isOpen
        ? children
        : text && (
            <p lang={language} className={`ps-2 ${isTitle ? "font-semibold" : ""} ${isAside ? "quiet line-through" : ""}`}>
              {label && `${label} `}
              {text}
            </p>
          )}
    </li>
  );
});
