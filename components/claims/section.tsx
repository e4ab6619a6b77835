import { useTranslations } from "next-intl";

import { ContestedPoints } from "@/components/claims/contested";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { Contested } from "@/domain/claims/queries";
import { paths } from "@/lib/paths";

type Props = { points: Contested[]; mayRevise: boolean; about: { cycle: string } | { event: string } };

/** What sources contradict each other about on this page; whoever may record such a point begins here. */
export function ContestedSection({ points, mayRevise, about }: Props) {
  const t = useTranslations("contested");
  if (points.length === 0 && !mayRevise) return null;
  return (
    <Section title={t("title")} actions={mayRevise && <LinkButton href={paths.contestedPoint("new", about)}>{t("record")}</LinkButton>}>
      <ContestedPoints points={points} mayRevise={mayRevise} />
    </Section>
  );
}
