"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

import { createDesk } from "@/components/documents/desk";
import { useSend } from "@/components/ui/use-send";
import type { ImportProposal } from "@/domain/documents/import/schema";
import type { ProposalRevision } from "@/domain/documents/schema";
import type { FormAction } from "@/lib/form-result";
import { useRouter } from "@/lib/i18n/navigation";

type Kept = { id: string; version: number; proposal: ImportProposal };

/** The proposal of this page on this person's desk. When somebody else was there first, the page is fetched anew. */
export function useDesk({ id, version, proposal }: Kept, revise: FormAction<ProposalRevision, { version: number }>) {
  const send = useSend(revise);
  const router = useRouter();
  const [desk] = useState(() => createDesk({ id, kept: { version, proposal }, send }));
  const shown = useSyncExternalStore(desk.subscribe, desk.read, desk.read);
  const isBehind = shown.saving.state === "refused" && shown.saving.conflict !== undefined && shown.theirs === null;
  const hasUnsaved = shown.unsaved.length > 0;

  useEffect(() => desk.arrive({ version, proposal }), [desk, version, proposal]);
  useEffect(() => {
    if (isBehind) router.refresh();
  }, [isBehind, router]);
  useEffect(() => {
    const saveNow = () => void desk.settle();
    const saveWhenHidden = () => document.visibilityState === "hidden" && saveNow();
    window.addEventListener("online", saveNow);
    document.addEventListener("visibilitychange", saveWhenHidden);
    return () => {
      window.removeEventListener("online", saveNow);
      document.removeEventListener("visibilitychange", saveWhenHidden);
      saveNow();
    };
  }, [desk]);
  useEffect(() => {
    if (!hasUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasUnsaved]);

  return { desk, ...shown };
}
