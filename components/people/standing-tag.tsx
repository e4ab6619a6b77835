import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { Standing } from "@/domain/people/rules";

const tones = { ACTIVE: "success", INVITED: "info", DISABLED: "muted" } as const;

export function StandingTag({ standing }: { standing: Standing }) {
  const t = useTranslations("people.standings");
  return <Tag tone={tones[standing]}>{t(standing)}</Tag>;
}
