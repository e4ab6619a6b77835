import { useTranslations } from "next-intl";

import { Tabs } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

/** Whose treaties, where the register holds several States. */
export function StateChoice({ states, chosen }: { states: { value: string; label: string }[]; chosen: string }) {
  const t = useTranslations("treaties");
  return (
    <Tabs
      label={t("states")}
      items={states.map(({ value, label }) => ({ href: paths.treaties({ state: value }), label, current: value === chosen }))}
    />
  );
}
