"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState, useTransition } from "react";

import { LikenessCard } from "@/components/recommendations/likeness-card";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import type { Suggestion } from "@/domain/recommendations/recurrence/queries";
import type { Relation } from "@/domain/recommendations/recurrence/schema";
import { type RelationKind, relationKinds } from "@/domain/vocabulary";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { suggestions: Suggestion[]; reference: string; action: FormAction<Relation> };

/** What may be the same, one after the other; a key decides, and the next has the focus. */
export function LikenessList({ suggestions, reference, action }: Props) {
  const t = useTranslations("recurrence");
  const refusal = useRefusal();
  const router = useRouter();
  const send = useSend(action);
  // Hidden until the page brings a list of its own, in which one whose decision was taken back stands again.
  const [decided, setDecided] = useState<{ of: Suggestion[]; ids: string[] }>({ of: suggestions, ids: [] });
  const [refused, setRefused] = useState<string>();
  const [isPending, start] = useTransition();
  const hidden = decided.of === suggestions ? decided.ids : [];
  const left = suggestions.filter(({ id }) => !hidden.includes(id));

  const decide = ({ id, fromId, toId }: Suggestion, kind: RelationKind) => {
    if (isPending) return;
    const next = left[left.findIndex((each) => each.id === id) + 1] ?? left.find((each) => each.id !== id);
    start(async () => {
      const result = await send({ fromId, toId, kind, note: "", version: 0 });
      setRefused(result.ok ? undefined : (result.message ?? "invalid"));
      if (!result.ok) return;
      setDecided({ of: suggestions, ids: [...hidden, id] });
      document.querySelector<HTMLElement>(next ? `[data-suggestion="${CSS.escape(next.id)}"]` : "[data-left]")?.focus();
      router.refresh();
    });
  };

  const onKey = (event: KeyboardEvent, suggestion: Suggestion) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const kind = relationKinds[Number(/^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1]) - 1];
    if (!kind) return;
    event.preventDefault();
    decide(suggestion, kind);
  };

  return (
    <>
      <p role="status" tabIndex={-1} data-left>
        {left.length === 0 ? t("noneLeft") : t("left", { count: left.length })}
      </p>
      <p role="alert" className="field-error">
        {refused && refusal(refused)}
      </p>
      <ol className="stack">
        {left.map((suggestion) => (
          <LikenessCard
            key={suggestion.id}
            suggestion={suggestion}
            reference={reference}
            isPending={isPending}
            onDecide={(kind) => decide(suggestion, kind)}
            onKey={(event) => onKey(event, suggestion)}
          />
        ))}
      </ol>
    </>
  );
}
