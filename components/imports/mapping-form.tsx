"use client";

import { useLocale, useTranslations } from "next-intl";

import { useFieldName } from "@/components/imports/field-name";
import { HeaderRowForm } from "@/components/imports/header-row-form";
import { MappingColumns } from "@/components/imports/mapping-columns";
import { MappingNotices } from "@/components/imports/mapping-notices";
import { MappingPreview } from "@/components/imports/mapping-preview";
import { Button } from "@/components/ui/button";
import { ErrorSummary, useActionForm } from "@/components/ui/form";
import type { AllTableWords } from "@/domain/datasets/table/schema";
import type { TableToMap } from "@/domain/imports/mapping/queries";
import { type TableMapping, tableMappingSchema } from "@/domain/imports/mapping/schema";
import type { FormAction } from "@/lib/form-result";
import { getPathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  file: Pick<TableToMap, "kind" | "stateId" | "fileName" | "file">;
  table: NonNullable<TableToMap["table"]>;
  words: AllTableWords;
  action: FormAction<TableMapping, { id: string }>;
};

/** Which column of a table goes where, as it was guessed and as a person decides; what the first rows would say is shown beside. */
export function MappingForm({ file: { kind, stateId, file }, table, words, action }: Props) {
  const t = useTranslations("importMapping");
  const [locale, nameOf] = [useLocale(), useFieldName()];
  const { headerRow, header, guesses, samples } = table;
  const { form, submit, pending } = useActionForm({
    schema: tableMappingSchema,
    defaultValues: { kind, stateId, file, headerRow, header, mapping: guesses.map(({ key }) => key ?? "") },
    action,
    onDone: ({ id }) => {
      // Going back leads to the columns as they were chosen, not as they were guessed: the page is asked for anew, never taken from the router's memory.
      window.history.replaceState(null, "", getPathname({ href: paths.importMapping({ run: id }), locale }));
      window.location.assign(getPathname({ href: paths.import(id), locale }));
    },
  });
  const mapping = form.watch("mapping").map((key) => key || null);

  return (
    <>
      <HeaderRowForm rows={table.headerRows} current={headerRow} />
      <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-6">
        <ErrorSummary form={form} />
        {guesses.some(({ by }) => by === "memory") && <p>{t("remembered")}</p>}
        <MappingColumns form={form} kind={kind} table={table} nameOf={nameOf} />
        <MappingNotices kind={kind} header={header} mapping={mapping} nameOf={nameOf} />
        {samples.length > 0 ? (
          <MappingPreview kind={kind} samples={samples} mapping={mapping} words={words} nameOf={nameOf} />
        ) : (
          <p>{t("noRows")}</p>
        )}
        <div className="row">
          <Button type="submit" tone="primary" pending={pending}>
            {t("submit")}
          </Button>
          {pending && (
            <p role="status" className="quiet">
              {t("reading")}
            </p>
          )}
        </div>
      </form>
    </>
  );
}
