import { Link } from "@/lib/i18n/navigation";
import type { NavLink } from "@/components/ui/layout/nav-links";

export function Footer({ about, links, label, note }: { about: string; links: readonly NavLink[]; label: string; note: string }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p className="prose">{about}</p>
        <nav aria-label={label}>
          <ul>
            {links.map(({ href, label: name }) => (
              <li key={href}>
                <Link href={href} className="link">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="quiet mt-4">{note}</p>
      </div>
    </footer>
  );
}
