"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";

import { CommittedInput, CommittedTextarea } from "@/components/documents/committed-input";
import { ProposalPairing } from "@/components/documents/proposal-pairing";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Labelled, Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { isFaithful } from "@/domain/documents/import/rules";
import {
  type ImportProposal,
  lineKinds,
  type ParagraphType,
  paragraphTypes,
  type ProposedParagraph,
} from "@/domain/documents/import/schema";
import { typesIn } from "@/domain/documents/rules";
import type { ProposalEdit } from "@/domain/documents/schema";
import type { Language } from "@/domain/vocabulary";

type Props = {
  proposal: ImportProposal;
  paragraph: ProposedParagraph;
  language: Language;
  onEdit: (edit: ProposalEdit) => void;
  /** Back to the line itself, where the keys work. */
  onLeave: () => void;
};

/** Everything that can be put right about one line. */
export function ProposalEditor({ proposal, paragraph, language, onEdit, onLeave }: Props) {
  const t = useTranslations("proposal");
  const reason = useTranslations("import.uncertain");
  const words = useRef<HTMLTextAreaElement>(null);
  const { id, kind, number, label, heading, text, raw, articles, uncertain, checked } = paragraph;
  const isText = kind === "PARAGRAPH" || kind === "LIMB";

  const splitHere = () => {
    const box = words.current;
    if (!box) return;
    const skipped = box.value.length - box.value.trimStart().length;
    if (box.value.trim() !== text) onEdit({ kind: "text", id, text: box.value.trim() });
    onEdit({ kind: "split", id, offset: Math.max(0, box.selectionStart - skipped) });
  };

  return (
    <div className="stack ps-2 pt-2">
      {uncertain.length > 0 && (
        <Notice tone="warning" title={t("doubtsTitle")}>
          <ul className="list-disc ps-5">
            {uncertain.map((each) => (
              <li key={each}>{reason(each)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {kind !== "ARTEFACT" && !isFaithful(paragraph) && <Notice tone="danger">{t("unfaithful")}</Notice>}
      <div className="lg:hidden">
        <Disclosure summary={t("source")}>
          <p lang={language} className="whitespace-pre-line">
            {raw}
          </p>
        </Disclosure>
      </div>
      <Labelled label={t("text")} hint={t("textHint")}>
        {(control) => (
          <CommittedTextarea
            {...control}
            ref={words}
            data-words={id}
            rows={4}
            lang={language}
            value={text}
            onCommit={(typed) => onEdit({ kind: "text", id, text: typed })}
            onKeyDown={(event) => {
              if (event.key === "Escape") onLeave();
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) splitHere();
            }}
          />
        )}
      </Labelled>
      <div className="row">
        <Button
          size="small"
          tone={checked ? "secondary" : "primary"}
          aria-pressed={checked}
          onClick={() => onEdit({ kind: "checked", id, checked: !checked })}
        >
          {t("acts.checked")}
        </Button>
        <Button size="small" onClick={splitHere}>
          {t("acts.split")}
        </Button>
        <Button size="small" onClick={() => onEdit({ kind: "merge", id })}>
          {t("acts.merge")}
        </Button>
        {kind !== "ARTEFACT" && (
          <Button size="small" onClick={() => onEdit({ kind: "line", id, line: "ARTEFACT" })}>
            {t("acts.setAside")}
          </Button>
        )}
      </div>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("lineKind")}>{(control) => <LineKind {...control} paragraph={paragraph} onEdit={onEdit} />}</Labelled>
        {isText && (
          <Labelled label={t("type")}>
            {(control) => <Type {...control} paragraph={paragraph} onEdit={onEdit} types={typesIn(proposal.document.kind)} />}
          </Labelled>
        )}
        {isText && (
          <>
            <Labelled label={t("numberField")}>
              {(control) => (
                <CommittedInput
                  {...control}
                  width="short"
                  maxLength={20}
                  value={number ?? ""}
                  onCommit={(typed) => onEdit({ kind: "number", id, number: typed || null, label })}
                />
              )}
            </Labelled>
            <Labelled label={t("label")} hint={t("labelHint")}>
              {(control) => (
                <CommittedInput
                  {...control}
                  width="short"
                  maxLength={40}
                  value={label ?? ""}
                  onCommit={(typed) => onEdit({ kind: "number", id, number, label: typed || null })}
                />
              )}
            </Labelled>
            <Labelled label={t("heading")} hint={t("headingHint")}>
              {(control) => (
                <CommittedInput
                  {...control}
                  lang={language}
                  maxLength={4000}
                  value={heading ?? ""}
                  onCommit={(typed) => onEdit({ kind: "heading", id, heading: typed || null })}
                />
              )}
            </Labelled>
            <Labelled label={t("articles")} hint={t("articlesHint")}>
              {(control) => (
                <CommittedInput
                  {...control}
                  value={articles.join(", ")}
                  onCommit={(typed) => onEdit({ kind: "articles", id, articles: typed.split(/[,;]\s*/).filter(Boolean) })}
                />
              )}
            </Labelled>
          </>
        )}
      </div>
      <ProposalPairing proposal={proposal} paragraph={paragraph} onEdit={onEdit} />
    </div>
  );
}

type Choosing = { id: string; "aria-describedby"?: string; paragraph: ProposedParagraph; onEdit: (edit: ProposalEdit) => void };

function LineKind({ paragraph, onEdit, ...control }: Choosing) {
  const lineName = useTranslations("import.lineKind");
  const choose = (chosen: string) => {
    const line = lineKinds.find((each) => each === chosen);
    if (line) onEdit({ kind: "line", id: paragraph.id, line });
  };
  return (
    <Select {...control} value={paragraph.kind} onChange={(event) => choose(event.target.value)}>
      {lineKinds.map((line) => (
        <option key={line} value={line}>
          {lineName(line)}
        </option>
      ))}
    </Select>
  );
}

function Type({ paragraph, onEdit, types, ...control }: Choosing & { types: readonly ParagraphType[] }) {
  const typeName = useTranslations("vocabulary.ParagraphKind");
  const choose = (chosen: string) => {
    const type = paragraphTypes.find((each) => each === chosen);
    if (type) onEdit({ kind: "type", id: paragraph.id, type });
  };
  return (
    <Select {...control} value={paragraph.type} onChange={(event) => choose(event.target.value)}>
      {paragraphTypes
        .filter((type) => types.includes(type) || type === paragraph.type)
        .map((type) => (
          <option key={type} value={type}>
            {typeName(type)}
          </option>
        ))}
    </Select>
  );
}
