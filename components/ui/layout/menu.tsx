"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { usePathname } from "@/lib/i18n/navigation";

/** The menu of a narrow screen: opens without JavaScript, and closes when it has led somewhere. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const pathname = usePathname();
  return (
    <details key={pathname} className="menu narrow-only">
      <summary>
        <Icon name="menu" />
        {label}
      </summary>
      <div className="menu-sheet">{children}</div>
    </details>
  );
}
