"use client";

import { useEffect, useRef, useState } from "react";

import { createSaver, type Saving } from "@/components/ui/saver";
import { useSend } from "@/components/ui/use-send";
import type { CellRevision } from "@/domain/measures/plan/schema";
import type { FormAction } from "@/lib/form-result";

type Input = Omit<CellRevision, "was" | "value">;

/** One cell that saves itself when it is left, keeps trying while the line is down, and lets the second writer decide. */
export function useCell({ value, save, input }: { value: string; save: FormAction<CellRevision, { was: string }>; input: Input }) {
  const send = useSend(save);
  const [written, setWritten] = useState(value);
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const now = useRef({ was: value, value });
  const [saver] = useState(() =>
    createSaver<CellRevision>({
      delay: 0,
      send,
      read: () => ({ ...input, ...now.current }),
      write: ({ was = now.current.was }) => {
        now.current.was = was;
      },
      tell: setSaving,
    }),
  );

  const isUnsaved = saving.state !== "idle" && saving.state !== "saved";
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const again = () => void saver.settle();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", again);
    };
  }, [isUnsaved, saver]);

  const write = (text: string) => {
    if (text === now.current.value) return;
    now.current.value = text;
    setWritten(text);
    saver.note();
  };
  const theirs = saving.state === "refused" ? saving.conflict?.theirs.value : undefined;

  return {
    written,
    saving,
    theirs,
    write,
    retry: () => void saver.settle(),
    keepMine: () => {
      now.current.was = theirs ?? now.current.was;
      saver.note();
    },
    takeTheirs: () => {
      const text = theirs ?? "";
      now.current = { was: text, value: text };
      setWritten(text);
      saver.forget();
    },
  };
}
