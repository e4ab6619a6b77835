import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { TableKind } from "@/domain/datasets/table/schema";
import { paths } from "@/lib/paths";

const formats = ["xlsx", "csv"] as const;

/** Tables to download and fill in. */
export function TemplateLinks({ kinds }: { kinds: readonly TableKind[] }) {
  const t = useTranslations("tableTemplate");
  const name = useTranslations("tableKinds");
  return (
    <Section title={t("heading")}>
      <p className="mb-4">{t("lead")}</p>
      <ul className="plain">
        {kinds.map((kind) => (
          <li key={kind} className="row mb-3">
            {formats.map((format) => (
              <LinkButton key={format} href={paths.tableTemplate(kind, format)} size="small" download>
                {t("download", { kind: name(kind), format: format.toUpperCase() })}
              </LinkButton>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
