"use client";

import { Link, usePathname } from "@/lib/i18n/navigation";

export type NavLink = { href: string; label: string };

type NavLinksProps = { links: readonly NavLink[]; label: string; further?: { label: string; links: readonly NavLink[] } };

/** The sections of the site; the one the reader is in is marked. `further` ones are a press away, and say so when the reader is in one. */
export function NavLinks({ links, label, further }: NavLinksProps) {
  const pathname = usePathname();
  const isWithin = ({ href }: NavLink) => pathname === href || pathname.startsWith(`${href}/`);
  return (
    <nav className="main-nav" aria-label={label}>
      <ul>
        {links.map((link) => (
          <Section key={link.href} {...link} />
        ))}
        {further && (
          <li>
            <details key={pathname} className="further">
              <summary data-here={further.links.some(isWithin) || undefined}>{further.label}</summary>
              <ul>
                {further.links.map((link) => (
                  <Section key={link.href} {...link} />
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Section({ href, label }: NavLink) {
  const pathname = usePathname();
  const here = pathname === href;
  const within = pathname.startsWith(`${href}/`);
  return (
    <li>
      <Link href={href} aria-current={here ? "page" : within ? "true" : undefined}>
        {label}
      </Link>
    </li>
  );
}
