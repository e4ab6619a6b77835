"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import type { FieldValues, Path, PathValue } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { ActionForm } from "@/components/ui/form";
import { createSaver, type Saving } from "@/components/ui/saver";
import { useRefusal } from "@/components/ui/use-refusal";
import { useSend } from "@/components/ui/use-send";
import { formatTime } from "@/lib/format";
import type { FormAction } from "@/lib/form-result";

export type Autosave = ReturnType<typeof useAutosave>;

/** Saves a form while it is written. What the server returns (an id, the new version) is written back into it. */
export function useAutosave<Values extends FieldValues>(
  form: ActionForm<Values>,
  save: FormAction<Values, Partial<Values> | void>,
  { delay = 1500, onSaved }: { delay?: number; onSaved?: () => void } = {},
) {
  const { getValues, setValue, subscribe, timesSent, forgetKept } = form;
  const [saving, setSaving] = useState<Saving>({ state: "idle" });
  const send = useSend(save);

  const saved = useRef(onSaved);
  useEffect(() => {
    saved.current = () => {
      onSaved?.();
      forgetKept();
    };
  });

  const [saver] = useState(() =>
    createSaver<Values>({
      delay,
      send,
      read: () => structuredClone(getValues()),
      write: (data) => {
        for (const [name, value] of Object.entries(data)) {
          setValue(name as Path<Values>, value as PathValue<Values, Path<Values>>);
        }
      },
      tell: (news) => {
        setSaving(news);
        if (news.state === "saved") saved.current?.();
      },
    }),
  );

  useEffect(() => {
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ type }) => type === "change" && saver.note(),
    });
    const saveNow = () => void saver.settle();
    const saveWhenHidden = () => document.visibilityState === "hidden" && saveNow();
    window.addEventListener("online", saveNow);
    document.addEventListener("visibilitychange", saveWhenHidden);
    return () => {
      unsubscribe();
      window.removeEventListener("online", saveNow);
      document.removeEventListener("visibilitychange", saveWhenHidden);
      saveNow();
    };
  }, [saver, subscribe]);

  useEffect(() => {
    if (timesSent > 0) saver.forget();
  }, [saver, timesSent]);

  return {
    saving,
    conflict: saving.state === "refused" ? saving.conflict : undefined,
    retry: () => void saver.settle(),
    /** Lets a running save finish before the form is sent, so that the two do not contradict each other. */
    before: (submit: (event?: SyntheticEvent) => unknown) => async (event: SyntheticEvent) => {
      event.preventDefault();
      await saver.settle();
      await submit();
    },
  };
}

/** Where the text stands: not yet saved, being saved, saved at a time, or not saved and why. */
export function SaveState({ autosave: { saving, retry } }: { autosave: Pick<Autosave, "saving" | "retry"> }) {
  const t = useTranslations("ui.autosave");
  const refusal = useRefusal();
  const { state } = saving;
  const troubled = state === "failed" || state === "refused";
  return (
    <div className={troubled ? "save-state save-state-failed" : "save-state"}>
      <span role="status">
        {state === "refused" && (saving.conflict ? t("conflict") : refusal(saving.message))}
        {state === "saved" && t("saved", { time: formatTime(saving.at) })}
        {(state === "waiting" || state === "saving" || state === "failed") && t(state)}
      </span>
      {state === "failed" && (
        <Button size="small" onClick={retry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
