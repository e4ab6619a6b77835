"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import { Option, type Choice } from "@/components/ui/choices";
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

/** A long list of checkboxes of a plain form, with a box to search in. Without JavaScript all are shown. */
export function FilterableChoices({
  name,
  legend,
  hint,
  options,
  selected = [],
}: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Choice[];
  selected?: readonly string[];
}) {
  const filter = useFilter(options);
  const shown = new Set(filter.shown);
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <FilterBox {...filter} />
      <div className="option-list">
        {options.map((option) => (
          <div key={option.value} hidden={!shown.has(option)}>
            <Option
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={selected.includes(option.value)}
              label={option.label}
              hint={option.hint}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
