"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";

import { ProposalEditor } from "@/components/documents/proposal-editor";
import { ProposalItem } from "@/components/documents/proposal-item";
import { ProposalSource } from "@/components/documents/proposal-source";
import { ShortcutList } from "@/components/documents/shortcut-list";
import { actOf } from "@/components/documents/shortcuts";
import { Button } from "@/components/ui/button";
import type { ImportProposal, ProposedParagraph } from "@/domain/documents/import/schema";
import { needsChecking, nextConcern, typesIn } from "@/domain/documents/rules";
import type { ProposalEdit } from "@/domain/documents/schema";
import type { Language } from "@/domain/vocabulary";
import { formatNumber } from "@/lib/format";

type Props = { proposal: ImportProposal; language: Language; onEdit: (edit: ProposalEdit) => void; wanted: { id: string } | null };

/** Puts the focus on a line, or into its words. */
const focusOn = (what: "line" | "words", id: string) => document.querySelector<HTMLElement>(`[data-${what}="${CSS.escape(id)}"]`)?.focus();

/** The proposal line by line, with the source at its side; moves and acts by keys as well as by buttons. `wanted` is a line that was asked for elsewhere on the page. */
export function ProposalList({ proposal, language, onEdit, wanted }: Props) {
  const t = useTranslations("proposal");
  const locale = useLocale();
  const { paragraphs, recommendations } = proposal;
  const [open, setOpen] = useState<string | null>(() => (paragraphs.find(needsChecking) ?? paragraphs[0])?.id ?? null);
  const [focus, setFocus] = useState<{ what: "line" | "words"; id: string } | null>(null);
  const followUps = new Set(recommendations.filter(({ followUp }) => followUp).map(({ id }) => id));
  const doubtful = paragraphs.filter(({ uncertain, kind }) => uncertain.length > 0 && kind !== "ARTEFACT");
  const types = typesIn(proposal.document.kind);
  const latest = useRef({ proposal, onEdit, followUps, types });
  const goTo = useCallback((id: string | undefined, what: "line" | "words" = "line") => {
    if (id === undefined) return;
    setOpen(id);
    setFocus({ what, id });
  }, []);

  useEffect(() => {
    latest.current = { proposal, onEdit, followUps, types };
  });
  useEffect(() => {
    if (focus) focusOn(focus.what, focus.id);
  }, [focus]);
  useEffect(() => {
    if (wanted) goTo(wanted.id);
  }, [goTo, wanted]);

  const toggle = useCallback((id: string) => setOpen((now) => (now === id ? null : id)), []);
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>, paragraph: ProposedParagraph) => {
      const { proposal: now, onEdit: edit, followUps: named, types: offered } = latest.current;
      const pressed = actOf(event, offered);
      if (!pressed) return;
      event.preventDefault();
      const { id } = paragraph;
      const place = now.paragraphs.findIndex((each) => each.id === id);
      const answered = now.recommendations.find((each) => each.id === id)?.concernIds;
      const concern = nextConcern(now, id);
      if (pressed.act === "previous") goTo(now.paragraphs[place - 1]?.id);
      if (pressed.act === "next") goTo(now.paragraphs[place + 1]?.id);
      if (pressed.act === "nextUncertain") goTo(nextUncertain(now.paragraphs, place));
      if (pressed.act === "text") goTo(id, "words");
      if (pressed.act === "type") edit({ kind: "type", id, type: pressed.type });
      if (pressed.act === "setAside") edit({ kind: "line", id, line: "ARTEFACT" });
      if (pressed.act === "followUp") edit({ kind: "followUp", id, isFollowUp: !named.has(id) });
      if (pressed.act === "pair" && answered && concern) edit({ kind: "pair", id, concernIds: [concern, ...answered] });
      if (pressed.act === "unpair" && answered) edit({ kind: "pair", id, concernIds: [] });
      if (pressed.act === "checked") {
        edit({ kind: "checked", id, checked: !paragraph.checked });
        if (!paragraph.checked) goTo(nextUncertain(now.paragraphs, place));
      }
      if (pressed.act === "merge") {
        edit({ kind: "merge", id });
        goTo(now.paragraphs[place - 1]?.id);
      }
    },
    [goTo],
  );

  return (
    <>
      <div className="row">
        <p role="status">
          {t("progress", {
            left: formatNumber(doubtful.filter(needsChecking).length, locale),
            total: formatNumber(doubtful.length, locale),
            all: formatNumber(paragraphs.length, locale),
          })}
        </p>
        <Button
          size="small"
          onClick={() =>
            goTo(
              nextUncertain(
                paragraphs,
                paragraphs.findIndex(({ id }) => id === open),
              ),
            )
          }
        >
          {t("nextUncertain")}
        </Button>
      </div>
      <ShortcutList types={types} />
      <div className="mt-4 grid gap-6 lg:grid-cols-2 lg:items-start">
        <ProposalSource paragraphs={paragraphs} current={open} language={language} />
        <ol className="grid grid-cols-1 gap-2">
          {paragraphs.map((paragraph) => (
            <ProposalItem
              key={paragraph.id}
              paragraph={paragraph}
              language={language}
              isFollowUp={followUps.has(paragraph.id)}
              isOpen={paragraph.id === open}
              onOpen={toggle}
              onKey={onKey}
            >
              {paragraph.id === open && (
                <ProposalEditor
                  proposal={proposal}
                  paragraph={paragraph}
                  language={language}
                  onEdit={onEdit}
                  onLeave={() => focusOn("line", paragraph.id)}
                />
              )}
            </ProposalItem>
          ))}
        </ol>
      </div>
    </>
  );
}

/** The next line a person must look at, from the top again after the last. */
function nextUncertain(paragraphs: readonly ProposedParagraph[], place: number): string | undefined {
  return (paragraphs.slice(place + 1).find(needsChecking) ?? paragraphs.slice(0, place + 1).find(needsChecking))?.id;
}
