import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { DateInput, Labelled } from "@/components/ui/input";
import { keptOnAnotherDay } from "@/domain/periods/rules";
import type { Day } from "@/lib/day";
import { dayName } from "@/lib/paths";

/** The same page on another day: a plain form that sends itself as an address. */
export function DayChooser({ address, day }: { address: URL; day?: Day }) {
  const t = useTranslations("periods");
  return (
    <div className="no-print mt-10">
      <Disclosure summary={t("anotherDay")}>
        <form action={address.pathname} className="row items-end" aria-label={t("anotherDay")}>
          {keptOnAnotherDay(address).map(([name, value], place) => (
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <Labelled label={t("day")}>{(control) => <DateInput {...control} name={dayName} defaultValue={day} required />}</Labelled>
          <Button type="submit">{t("show")}</Button>
        </form>
      </Disclosure>
    </div>
  );
}
