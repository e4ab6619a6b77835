"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Choice } from "@/components/ui/choices";
import { formatNumber } from "@/lib/format";

/** Which choices match what was typed; only labels that are plain text can be searched. */
export function useFilter(options: readonly Choice[]) {
  const [wanted, setWanted] = useState("");
  const needle = wanted.trim().toLowerCase();
  const matches = ({ label }: Choice) => typeof label !== "string" || label.toLowerCase().includes(needle);
  return {
    wanted,
    setWanted,
    shown: needle ? options.filter(matches) : options,
    total: options.length,
  };
}

export function FilterBox({ wanted, setWanted, shown, total }: ReturnType<typeof useFilter>) {
  const t = useTranslations("ui.filterChoices");
  const locale = useLocale();
  const id = useId();
  return (
    <div className="mt-2">
      <label htmlFor={id} className="quiet">
        {t("label")}
      </label>
      <input
        id={id}
        type="search"
        className="input input-long"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <p role="status" className="quiet">
        {t("shown", { shown: formatNumber(shown.length, locale), total: formatNumber(total, locale) })}
      </p>
    </div>
  );
}
