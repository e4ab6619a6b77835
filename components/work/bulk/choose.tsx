import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Labelled, Select } from "@/components/ui/input";
import { Options } from "@/components/ui/options";
import { TickAll } from "@/components/work/bulk/tick-all";
import { bulkActs } from "@/domain/recommendations/bulk/schema";

type Props = {
  id: string;
  action: string;
  /** The address of the list, to come back to it. */
  list: string;
};

/** Takes the ticked rows of a list to the preview of what is to be done with them. */
export function ChooseAct({ id, action, list }: Props) {
  const t = useTranslations("bulk");
  return (
    <form id={id} action={action} className="row items-end" aria-label={t("choose")}>
      <input type="hidden" name="list" value={list} />
      <Labelled label={t("withTicked")}>
        {(control) => (
          <Select {...control} name="act">
            <Options of={bulkActs.map((value) => ({ value, label: t(`acts.${value}`) }))} />
          </Select>
        )}
      </Labelled>
      <Button type="submit">{t("toPreview")}</Button>
      <TickAll label={t("tickAll")} />
    </form>
  );
}
