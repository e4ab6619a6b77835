import { useTranslations } from "next-intl";

import { SourceNote, Unverified } from "@/components/ui/source-note";
import { Tag } from "@/components/ui/tag";
import type { Attestation } from "@/domain/vocabulary";

type Said = { source: string; attestation: Attestation; address?: string | null };

/** Where a fact comes from, and a badge where it was not read in an official source. */
export function Sourced({ source, attestation, address }: Said) {
  const name = useTranslations("vocabulary.Attestation");
  return (
    <div className="row">
      {attestation === "UNVERIFIED" && <Unverified />}
      {attestation === "STATED" && <Tag tone="neutral">{name(attestation)}</Tag>}
      <SourceNote source={source} href={address} />
    </div>
  );
}
