import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { DateInput, Labelled, Select, TextInput } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import type { BulkView } from "@/domain/recommendations/bulk/schema";

type Props = { action: string; view: BulkView; bodies: { id: string; name: string }[] };

/** With what it is to be done. The preview below is made anew from it; nothing is changed yet. */
export function BulkDetails({ action, view: { act, item, dueOn, leadId, decisionReference, list }, bodies }: Props) {
  const t = useTranslations("bulk");
  if (act === "REMIND") return null;
  return (
    <form action={action} className="filters" aria-label={t("details")}>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="list" value={list} />
      {item.map((key) => (
        <input key={key} type="hidden" name="item" value={key} />
      ))}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {act === "LEAD" && (
          <Labelled label={t("lead")}>
            {(control) => (
              <Select {...control} name="leadId" defaultValue={leadId}>
                <option value="">{t("chooseBody")}</option>
                <Options of={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
              </Select>
            )}
          </Labelled>
        )}
        <Labelled label={t(act === "LEAD" ? "dateIfAny" : "date")}>
          {(control) => <DateInput {...control} name="dueOn" defaultValue={dueOn} />}
        </Labelled>
        <Labelled label={t("mandate")} hint={t("mandateHint")}>
          {(control) => <TextInput {...control} name="decisionReference" defaultValue={decisionReference} maxLength={300} />}
        </Labelled>
      </div>
      <div className="row">
        <Button type="submit">{t("preview")}</Button>
      </div>
    </form>
  );
}
