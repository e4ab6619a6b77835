import type { ComponentProps, ReactNode } from "react";

import { ClientMessages } from "@/components/ui/client-messages";
import { Breadcrumbs } from "@/components/ui/layout/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";

/** The page on which one fact is recorded, corrected or removed: where it belongs, and its form with the words that it needs. */
export function RecordPage({
  title,
  eyebrow,
  lead,
  trail,
  words,
  children,
}: {
  title: string;
  eyebrow?: string;
  lead?: string;
  trail: ComponentProps<typeof Breadcrumbs>["items"];
  words: NonNullable<ComponentProps<typeof ClientMessages>["namespaces"]>[number];
  children: ReactNode;
}) {
  return (
    <>
      <title>{title}</title>
      <Breadcrumbs items={trail} current={title} />
      <PageHeader title={title} eyebrow={eyebrow} lead={lead} />
      <ClientMessages namespaces={[words, "recordForm", "vocabulary"]}>{children}</ClientMessages>
    </>
  );
}
