import { type Sealed, sealedSchema } from "@/domain/alternative-reports/sources/schema";
import { seal, unseal } from "@/lib/seal";

const purpose = "report-source";

/** Seals what an organisation knows somebody by: the database keeps it, and cannot read it. */
export const sealSource = ({ name, contact, note }: Sealed, organisationId: string): string =>
  seal(JSON.stringify({ name, contact, note }), purpose, organisationId);

/** Opens what this organisation sealed; null for anything else. */
export function openSource(sealed: string, organisationId: string): Sealed | null {
  const opened = unseal(sealed, purpose, organisationId);
  return opened === null ? null : sealedSchema.parse(JSON.parse(opened));
}
