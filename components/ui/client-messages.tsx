import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type messages from "@/messages/en.json";

type Namespace = keyof typeof messages;

/** The words of the kit's own client components; every page carries them. */
const always: readonly Namespace[] = ["ui", "errors", "errorPage"];

/** Sends to the browser only the words that the client components inside need. */
export async function ClientMessages({ namespaces = [], children }: { namespaces?: readonly Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const wanted = [...always, ...namespaces].map((name) => [name, all[name]]);
  return (
    <NextIntlClientProvider messages={Object.fromEntries(wanted)} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}
