"use client";

import { createNavigation } from "next-intl/navigation";
import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";

import { routing } from "@/lib/i18n/routing";
import { dayName, onSameDay } from "@/lib/paths";

const navigation = createNavigation(routing);

/**
 * A link within the reader's language. From a page that shows a past day it leads to the same day.
 * A list of fifty must not fetch fifty pages, so it prefetches only when told.
 */
export function Link({ href, prefetch = false, ...link }: Omit<ComponentProps<typeof navigation.Link>, "href"> & { href: string }) {
  const day = useSearchParams()?.get(dayName);
  return <navigation.Link href={day ? onSameDay(href, day) : href} prefetch={prefetch} {...link} />;
}

/** A way back from a past day to the register as it stands. */
export function LinkToToday({ href, ...link }: Omit<ComponentProps<typeof navigation.Link>, "href"> & { href: string }) {
  return <navigation.Link href={href} prefetch={false} {...link} />;
}
