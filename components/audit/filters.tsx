import { useTranslations } from "next-intl";

import { useActionName } from "@/components/audit/action-name";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { DateInput, Labelled, Select, TextInput } from "@/components/ui/input";
import type { AuditFilters } from "@/domain/audit/schema";
import { paths } from "@/lib/paths";

/** A plain form that sends itself as an address. */
export function AuditFilterForm({ action, filters, actions }: { action: string; filters: AuditFilters; actions: readonly string[] }) {
  const t = useTranslations("audit");
  const actionName = useActionName();
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Labelled label={t("action")}>
          {(control) => (
            <Select {...control} name="action" defaultValue={filters.action ?? ""}>
              <option value="">{t("any")}</option>
              {actions.map((name) => (
                <option key={name} value={name}>
                  {actionName(name)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
        <Labelled label={t("person")} hint={t("personHint")}>
          {(control) => <TextInput {...control} type="search" name="person" defaultValue={filters.person} maxLength={200} />}
        </Labelled>
        <Labelled label={t("subject")} hint={t("subjectHint")}>
          {(control) => (
            <TextInput {...control} type="search" name="subject" defaultValue={filters.subject} maxLength={36} spellCheck={false} />
          )}
        </Labelled>
        <Labelled label={t("from")}>{(control) => <DateInput {...control} name="from" defaultValue={filters.from} />}</Labelled>
        <Labelled label={t("until")}>{(control) => <DateInput {...control} name="until" defaultValue={filters.until} />}</Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.audit()} />
    </form>
  );
}
