import { useLocale } from "next-intl";

import type { Cell } from "@/domain/dashboard/charts/rules";
import { formatNumber } from "@/lib/format";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** A number that opens the list it counts; `of` says of what, for whoever hears the link alone. */
export function CountedLink({ cell: { value, opens }, of }: { cell: Cell; of: string }) {
  const locale = useLocale();
  const shown = formatNumber(value, locale);
  if (!opens) return <span className="quiet">{shown}</span>;
  return (
    <Link href={paths.recommendations(opens)}>
      {shown}
      <span className="sr-only"> {of}</span>
    </Link>
  );
}
