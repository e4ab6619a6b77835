"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { forgetUnsent, keepUnsent, unsentAt } from "@/components/ui/unsent";
import { formatDateTime } from "@/lib/format";

type Kept = { at: string; values: FieldValues };

/**
 * Keeps unsent text in this tab, so that neither a lost line nor an expired session loses it,
 * and puts it back when the form is opened again. The key names the person and the record. Where a copy
 * may betray somebody, it is kept only if it is asked for.
 */
export function useRescue<Values extends FieldValues>(
  form: ActionForm<Values>,
  key: string,
  { isAsked = true }: { isAsked?: boolean } = {},
) {
  const [restored, setRestored] = useState<string>();
  const { subscribe, reset, timesSent } = form;

  const forget = useCallback(() => {
    forgetUnsent(key);
    setRestored(undefined);
  }, [key]);

  useEffect(() => {
    if (!isAsked) return;
    const text = unsentAt(key);
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
        keepUnsent(key, JSON.stringify(kept));
      },
    });
  }, [isAsked, key, reset, subscribe]);

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
