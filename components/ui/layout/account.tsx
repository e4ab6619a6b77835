import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/lib/i18n/navigation";

/** Who is signed in, with the way to their account; `children` is the way out. */
export function Account({ href, name, children }: { href: string; name: string; children?: ReactNode }) {
  return (
    <>
      <Link href={href} className="band-item">
        <Icon name="person" />
        <span className="band-name">{name}</span>
      </Link>
      {children}
    </>
  );
}
