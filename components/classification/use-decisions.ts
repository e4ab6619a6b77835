"use client";

import { useRef, useState } from "react";

import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import type { Classification, TermDecision } from "@/domain/recommendations/classification/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

const opposite: Record<TermDecision, TermDecision> = { ADD: "REMOVE", REMOVE: "ADD", REFUSE: "RECONSIDER", RECONSIDER: "REFUSE" };

/** Decisions as they are made: shown at once, sent one after the other, taken back the last first. */
export function useDecisions(recommendationId: string, action: FormAction<Classification>) {
  const send = useSend(action);
  const router = useRouter();
  const refusal = useRefusal();
  const line = useRef<Promise<void>>(Promise.resolve());
  const [made, setMade] = useState<{ termId: string; decision: TermDecision }[]>([]);
  const [refused, setRefused] = useState<string>();

  function tell(termId: string, decision: TermDecision): void {
    line.current = line.current.then(async () => {
      const result = await send({ recommendationId, termId, decision });
      setRefused(result.ok ? undefined : refusal(result.message ?? Object.values(result.fields ?? {})[0] ?? "invalid"));
      if (!result.ok) setMade((all) => all.filter((one) => one.termId !== termId));
      router.refresh();
    });
  }

  return {
    refused,
    /** Terms that were accepted or refused here, which the page may not know of yet. */
    decided: made.filter(({ decision }) => decision === "ADD" || decision === "REFUSE").map(({ termId }) => termId),
    canUndo: made.length > 0,
    decide(termId: string, decision: TermDecision) {
      setMade((all) => [...all.filter((one) => one.termId !== termId), { termId, decision }]);
      tell(termId, decision);
    },
    undo() {
      const last = made.at(-1);
      if (!last) return;
      setMade(made.slice(0, -1));
      tell(last.termId, opposite[last.decision]);
    },
  };
}
