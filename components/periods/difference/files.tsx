import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";

type Query = Parameters<typeof paths.changes>[0];

/** What changed, as a document and as tables. */
export function DifferenceFiles({ query }: { query: Query }) {
  const t = useTranslations("recommendationList.export");
  return (["docx", "xlsx", "csv"] as const).map((format) => (
    <LinkButton key={format} href={paths.changesFile(format, query)} size="small" download>
      {t(format)}
    </LinkButton>
  ));
}
