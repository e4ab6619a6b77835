import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ListedMechanism } from "@/domain/mechanisms/queries";
import { formatNumber, joinList } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** The mechanisms with their other spellings, and how many cycles there are before each. */
export function MechanismTable({ mechanisms, sought }: { mechanisms: ListedMechanism[]; sought: string | undefined }) {
  const [locale, t, kindName] = [useLocale(), useTranslations("mechanismsAdmin"), useTranslations("vocabulary.MechanismKind")];
  return (
    <Table
      caption={t("title")}
      captionHidden
      rows={mechanisms}
      rowKey={({ id }) => id}
      empty={
        <Empty
          title={t("none")}
          action={<LinkButton href={paths.newMechanism(sought ? { body: sought } : undefined)}>{t("new")}</LinkButton>}
        >
          {t("noneHint")}
        </Empty>
      }
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          width: "wide",
          cell: ({ id, name, code, aliases, isTranslated }) => (
            <>
              <Link href={paths.mechanism(id)}>{name}</Link> <span className="quiet">{code}</span>
              {aliases.length > 0 && <p className="quiet">{t("also", { names: joinList(aliases, locale) })}</p>}
              {!isTranslated && <Tag tone="warning">{t("untranslated")}</Tag>}
            </>
          ),
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kindName(kind) },
        { key: "cycles", header: t("cycles"), align: "end", cell: ({ cycles }) => formatNumber(cycles, locale) },
      ]}
    />
  );
}
