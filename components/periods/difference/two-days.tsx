import { useTranslations } from "next-intl";

import { DateInput, Labelled } from "@/components/ui/input";
import type { TwoDays } from "@/domain/periods/difference/schema";

export function TwoDaysFields({ from, to }: TwoDays) {
  const t = useTranslations("difference");
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Labelled label={t("from")} hint={t("fromHint")}>
        {(control) => <DateInput {...control} name="from" defaultValue={from} required />}
      </Labelled>
      <Labelled label={t("to")} hint={t("toHint")}>
        {(control) => <DateInput {...control} name="to" defaultValue={to} required />}
      </Labelled>
    </div>
  );
}
