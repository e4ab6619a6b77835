import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { type ImplementationStatus, statusTones } from "@/domain/vocabulary";

export function StatusTag({ status }: { status: ImplementationStatus }) {
  const name = useTranslations("vocabulary.ImplementationStatus");
  return <Tag tone={statusTones[status]}>{name(status)}</Tag>;
}
