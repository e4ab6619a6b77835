import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { useRefusal } from "@/components/ui/use-refusal";

/** The file is no table that can be read, and why. */
export function MappingRefused({ refusal }: { refusal: string }) {
  const t = useTranslations("importMapping");
  const words = useRefusal();
  return (
    <Notice tone="danger" title={t("refused")}>
      <p>{words(refusal)}</p>
    </Notice>
  );
}
