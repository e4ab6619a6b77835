import { useTranslations } from "next-intl";

import { VerificationTag } from "@/components/organisations/verification-tag";
import { Empty } from "@/components/ui/empty";
import { FilterButtons } from "@/components/ui/filter-buttons";
import { Labelled, Select, TextInput } from "@/components/ui/input";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedOrganisation } from "@/domain/organisations/queries";
import type { OrganisationFilters } from "@/domain/organisations/schema";
import { organisationKinds } from "@/domain/organisations/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** A plain form that sends itself as an address. */
export function OrganisationFilterForm({ action, filters }: { action: string; filters: OrganisationFilters }) {
  const t = useTranslations("organisations");
  const kind = useTranslations("vocabulary.OrganisationKind");
  return (
    <form action={action} className="filters" role="search" aria-label={t("filters")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Labelled label={t("q")}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={filters.q} maxLength={200} />}
        </Labelled>
        <Labelled label={t("kind")}>
          {(control) => (
            <Select {...control} name="kind" defaultValue={filters.kind ?? ""}>
              <option value="">{t("any")}</option>
              {organisationKinds.map((value) => (
                <option key={value} value={value}>
                  {kind(value)}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      <FilterButtons apply={t("apply")} clear={t("clear")} href={paths.organisations()} />
    </form>
  );
}

/** Organisations by name, each with its kind and whether it is verified. */
export function OrganisationTable({ organisations, isFiltered }: { organisations: ListedOrganisation[]; isFiltered: boolean }) {
  const t = useTranslations("organisations");
  const kindName = useTranslations("vocabulary.OrganisationKind");
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={organisations}
      rowKey={({ id }) => id}
      empty={<Empty title={isFiltered ? t("noneFound") : t("none")}>{!isFiltered && t("noneText")}</Empty>}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name }) => <Link href={paths.organisation(id)}>{name}</Link>,
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        {
          key: "standing",
          header: t("standing"),
          cell: ({ verificationEndedAt, isPublic }) => (
            <span className="row">
              <VerificationTag verificationEndedAt={verificationEndedAt} />
              {!isPublic && <Tag tone="muted">{t("hidden")}</Tag>}
            </span>
          ),
        },
      ]}
    />
  );
}
