"use client";

import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from "react";

import { type CellName, createPlanDesk, type OnDesk, type PlanDesk } from "@/components/measures/plan-desk";
import { createSender } from "@/components/ui/sender";
import { forgetUnsent, keepUnsent, unsentAt } from "@/components/ui/unsent";
import type { CellRevision } from "@/domain/measures/plan/schema";
import type { FormAction } from "@/lib/form-result";

const Desk = createContext<PlanDesk | null>(null);

type Props = {
  save: FormAction<CellRevision, { was: string }>;
  /** Names the person and the sheet: what could not be saved waits under it in this tab. */
  rescueKey: string;
  children: ReactNode;
};

/** Holds what is written in the sheet: sent when a cell is left, once more when the line is back, and kept when the person goes elsewhere. */
export function PlanDeskProvider({ save, rescueKey, children }: Props) {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const [desk] = useState(() =>
    createPlanDesk({
      sender: () => createSender((revision: CellRevision, key) => latest.current(revision, key)),
      keep: (unsaved) => (unsaved.length > 0 ? keepUnsent(rescueKey, JSON.stringify(unsaved)) : forgetUnsent(rescueKey)),
    }),
  );
  useEffect(() => {
    const left = unsentAt(rescueKey);
    if (left) desk.putBack(JSON.parse(left) as CellRevision[]);
  }, [desk, rescueKey]);
  useEffect(() => {
    const saveNow = () => void desk.settle();
    const saveWhenHidden = () => document.visibilityState === "hidden" && saveNow();
    const ask = (event: BeforeUnloadEvent) => desk.hasUnsaved() && event.preventDefault();
    window.addEventListener("online", saveNow);
    window.addEventListener("beforeunload", ask);
    document.addEventListener("visibilitychange", saveWhenHidden);
    return () => {
      window.removeEventListener("online", saveNow);
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("visibilitychange", saveWhenHidden);
      saveNow();
    };
  }, [desk]);
  return <Desk value={desk}>{children}</Desk>;
}

const untouched = (value: string): OnDesk => ({ written: value, saving: { state: "idle" }, isLeft: false });

/** One cell of the sheet: what the page says of it, and what is written over it. */
export function usePlanCell(name: CellName, value: string) {
  const desk = use(Desk);
  if (!desk) throw new Error("A cell to write in stands in a sheet.");
  const shown = useSyncExternalStore(
    desk.subscribe,
    () => desk.read(name),
    () => undefined,
  );
  const { measureId, cell, language } = name;
  const isLeft = shown?.isLeft;
  useEffect(() => desk.arrive({ measureId, cell, language }, value), [desk, measureId, cell, language, value, isLeft]);
  const { saving } = shown ?? untouched(value);
  return {
    ...(shown ?? untouched(value)),
    theirs: saving.state === "refused" ? saving.conflict?.theirs.value : undefined,
    write: (text: string) => desk.write(name, value, text),
    insist: () => desk.insist(name),
    giveUp: () => desk.giveUp(name),
  };
}
