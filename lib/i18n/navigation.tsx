import { createNavigation } from "next-intl/navigation";
import type { ComponentProps } from "react";
import { routing } from "@/lib/i18n/routing";

const navigation = createNavigation(routing);

export const { getPathname, redirect, usePathname, useRouter } = navigation;

/** A link within the reader's language. A list of fifty must not fetch fifty pages, so it prefetches only when told. */
export function Link({ prefetch = false, ...link }: ComponentProps<typeof navigation.Link>) {
  return <navigation.Link prefetch={prefetch} {...link} />;
}
