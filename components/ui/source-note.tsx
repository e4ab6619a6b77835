import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";

/** The badge of a statement nobody has checked against an official source. */
export function Unverified({ note }: { note?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <span className="row">
      <Tag tone="warning">{t("unverified")}</Tag>
      {note && <span className="quiet">{note}</span>}
    </span>
  );
}

/** Where a fact comes from, and when it was read. */
export function SourceNote({ source, href, date }: { source: ReactNode; href?: string | null; date?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <p className="quiet">
      <span>{t("source")} </span>
      {href ? (
        <a className="link" href={href} rel="external">
          {source}
        </a>
      ) : (
        source
      )}
      {date && <span className="ms-2">{date}</span>}
    </p>
  );
}
