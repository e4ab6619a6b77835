"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";

import { Button } from "@/components/ui/button";
import { Labelled, Select } from "@/components/ui/input";

/** In which row the header stands, where that was taken wrongly. */
export function HeaderRowForm({ rows, current }: { rows: number[]; current: number }) {
  const t = useTranslations("importMapping");
  const query = useSearchParams();
  if (rows.length < 2) return null;
  return (
    <form className="row mb-6 items-end">
      {[...query].map(([name, value]) => name !== "header" && <input key={name} type="hidden" name={name} value={value} />)}
      <Labelled label={t("headerRow")}>
        {(control) => (
          <Select {...control} name="header" defaultValue={current}>
            {rows.map((row) => (
              <option key={row}>{row}</option>
            ))}
          </Select>
        )}
      </Labelled>
      <Button type="submit">{t("showHeader")}</Button>
    </form>
  );
}
