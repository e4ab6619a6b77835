"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format";

const prefix = "unsent:";

type Kept = { at: string; values: FieldValues };

/** Browsers may refuse storage (private windows, full disk); then nothing is kept and nothing breaks. */
function inStorage<Result>(act: (kept: Storage) => Result): Result | undefined {
  try {
    return act(window.sessionStorage);
  } catch {
    return undefined;
  }
}

/** On sign-out: whoever sits down next must not find unsent text. */
export function clearRescued(): void {
  inStorage((kept) => {
    for (const key of Object.keys(kept)) if (key.startsWith(prefix)) kept.removeItem(key);
  });
}

/**
 * Keeps unsent text in this tab, so that neither a lost line nor an expired session loses it,
 * and puts it back when the form is opened again. The key names the person and the record.
 */
export function useRescue<Values extends FieldValues>(form: ActionForm<Values>, key: string) {
  const [restored, setRestored] = useState<string>();
  const { subscribe, reset, timesSent } = form;

  const forget = useCallback(() => {
    inStorage((kept) => kept.removeItem(prefix + key));
    setRestored(undefined);
  }, [key]);

  useEffect(() => {
    const text = inStorage((kept) => kept.getItem(prefix + key));
    if (text) {
      const { at, values }: Kept = JSON.parse(text);
      reset(values as Values, { keepDefaultValues: true });
      setRestored(at);
    }
    return subscribe({
      formState: { values: true },
      callback: ({ values, type }) => {
        if (type !== "change") return;
        const kept: Kept = { at: new Date().toISOString(), values };
        inStorage((place) => place.setItem(prefix + key, JSON.stringify(kept)));
      },
    });
  }, [key, reset, subscribe]);

  useEffect(() => {
    if (timesSent > 0) forget();
  }, [timesSent, forget]);

  return {
    restored,
    forget,
    discard: () => {
      forget();
      reset();
    },
  };
}

/** Says that unsent text came back, and offers to drop it. */
export function Rescued({ restored, discard }: { restored?: string; discard: () => void }) {
  const t = useTranslations("ui.rescue");
  const locale = useLocale();
  if (!restored) return null;
  return (
    <Notice announce actions={<Button onClick={discard}>{t("discard")}</Button>}>
      <p>{t("restored", { at: formatDateTime(restored, locale) })}</p>
    </Notice>
  );
}
