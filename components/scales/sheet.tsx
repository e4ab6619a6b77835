import { useLocale, useTranslations } from "next-intl";

import { GradeDefinition, GradeTag } from "@/components/assessments/grade-note";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { SourceNote, Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { ListedScale } from "@/domain/assessments/scales/queries";
import { joinList } from "@/lib/format";

/** One edition of a scale: whose it is, since when, and what each of its grades means. */
export function ScaleSheet({ scale }: { scale: ListedScale }) {
  const t = useTranslations("scales");
  const { id, name, edition, mechanism, voices, source, attestation, isRetired, grades } = scale;
  const whose = useWhose();
  return (
    <Section title={t("ofEdition", { name, edition })} id={`scale-${id}`}>
      <div className="stack">
        <p className="row">
          <span className="quiet">{[whose({ mechanism, voices }), useYears(scale)].filter(Boolean).join(" · ")}</span>
          {attestation === "UNVERIFIED" && <Unverified />}
          {isRetired && <Tag tone="muted">{t("retired")}</Tag>}
        </p>
        <Facts items={grades.map((grade) => ({ term: <GradeTag grade={grade} />, value: <GradeMeaning grade={grade} /> }))} />
        <SourceNote source={source} />
      </div>
    </Section>
  );
}

function GradeMeaning({ grade }: { grade: ListedScale["grades"][number] }) {
  const t = useTranslations("scales");
  const standing = useTranslations("vocabulary.GradeStanding");
  return (
    <>
      <GradeDefinition grade={grade} />
      <p className="quiet">{t("comesTo", { standing: standing(grade.standing) })}</p>
    </>
  );
}

/** Whose scale it is, in words: a mechanism's, or that of the voices it names. */
export function useWhose() {
  const voice = useTranslations("vocabulary.AssessmentVoice");
  const locale = useLocale();
  return ({ mechanism, voices }: Pick<ListedScale, "mechanism" | "voices">): string =>
    mechanism ??
    joinList(
      voices.map((one) => voice(one)),
      locale,
    );
}

/** From when until when a scale was in use, as far as it is known. */
export function useYears({ inUseFrom, inUseTo }: Pick<ListedScale, "inUseFrom" | "inUseTo">): string {
  const t = useTranslations("scales.years");
  if (inUseFrom !== null && inUseTo !== null) return t("between", { from: String(inUseFrom), to: String(inUseTo) });
  if (inUseFrom !== null) return t("since", { from: String(inUseFrom) });
  return inUseTo === null ? "" : t("until", { to: String(inUseTo) });
}
