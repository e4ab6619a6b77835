import { useTranslations } from "next-intl";

import type { ProposedParagraph } from "@/domain/documents/import/schema";

/** What a line of a proposal is called: "¶ 12 (a) · Recommendation", or what it is in the make-up of the document. */
export function useParagraphName(): (paragraph: ProposedParagraph) => string {
  const t = useTranslations("proposal");
  const typeName = useTranslations("vocabulary.ParagraphKind");
  const lineName = useTranslations("import.lineKind");
  return ({ kind, number, label, type }) => {
    if (kind !== "PARAGRAPH" && kind !== "LIMB") return lineName(kind);
    const place = [number ? t("number", { number }) : t("noNumber"), label].filter(Boolean).join(" ");
    return t("named", { place, type: typeName(type) });
  };
}
