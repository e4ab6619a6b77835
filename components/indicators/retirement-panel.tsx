import type { ComponentProps } from "react";

import { RetirementForm } from "@/components/indicators/retirement-form";
import { ClientMessages } from "@/components/ui/client-messages";

/** The form with the words that it needs in the browser. */
export const RetirementPanel = (props: ComponentProps<typeof RetirementForm>) => (
  <ClientMessages namespaces={["indicators"]}>
    <RetirementForm {...props} />
  </ClientMessages>
);
