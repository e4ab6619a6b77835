import { Icon } from "@/components/ui/icon";
import { Link } from "@/lib/i18n/navigation";

/** The way to what one was told, with how much of it is new; `label` says both to those who do not see it. */
export function Bell({ href, label, count }: { href: string; label: string; count: string | null }) {
  return (
    <Link href={href} className="band-item" aria-label={label}>
      <Icon name="bell" />
      {count && <span aria-hidden>{count}</span>}
    </Link>
  );
}
