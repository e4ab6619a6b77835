"use client";

import { useTranslations } from "next-intl";

import { type ActionForm, describe } from "@/components/ui/form";
import { Select } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import { columnsOf } from "@/domain/datasets/table/fields/rules";
import type { Guess } from "@/domain/datasets/table/guessing/rules";
import type { TableKind } from "@/domain/datasets/table/schema";
import type { TableToMap } from "@/domain/imports/mapping/queries";
import type { TableMapping } from "@/domain/imports/mapping/schema";
import { columnName } from "@/lib/spreadsheet";

const shownValues = 3;
const sure = 0.9;
const why = { header: "byHeader", content: "byContent", memory: "byMemory" } as const;

type Props = {
  form: ActionForm<TableMapping>;
  kind: TableKind;
  table: NonNullable<TableToMap["table"]>;
  nameOf: (key: string) => string;
};

/** Every column of the file with its first values and the field it goes to. */
export function MappingColumns({ form, kind, table: { header, samples, guesses }, nameOf }: Props) {
  const t = useTranslations("importMapping");
  const chosen = form.watch("mapping");
  const columns = header.map((name, at) => ({ at, name: name || t("unnamed", { letter: columnName(at) }) }));
  const reason = (at: number, { key, by, confidence }: Guess): string => {
    if ((chosen[at] ?? "") === "") return t("ignored");
    if (chosen[at] !== key || by === null) return t("byHand");
    return confidence >= sure ? t(why[by]) : t("unsure", { why: t(why[by]) });
  };
  return (
    <Table
      caption={t("columns")}
      rows={columns}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: "column", header: t("column"), rowHeader: true, cell: ({ name }) => name },
        {
          key: "values",
          header: t("values"),
          width: "wide",
          cell: ({ at }) => {
            const values = samples.flatMap(({ cells }) => cells[at]?.trim() || []).slice(0, shownValues);
            return <span className="quiet">{values.join(" · ").slice(0, 200) || t("empty")}</span>;
          },
        },
        {
          key: "goesTo",
          header: t("goesTo"),
          cell: ({ at, name }) => (
            <Select aria-label={t("goesToOf", { column: name })} {...form.register(`mapping.${at}`)} {...describe(form, `mapping.${at}`)}>
              <option value="">{t("leaveOut")}</option>
              {columnsOf(kind).map(({ key, field }) => (
                <option key={key} value={key}>
                  {field.isRequired ? `${nameOf(key)} *` : nameOf(key)}
                </option>
              ))}
            </Select>
          ),
        },
        { key: "because", header: t("because"), cell: ({ at }) => <span className="quiet">{guesses[at] && reason(at, guesses[at])}</span> },
      ]}
    />
  );
}
