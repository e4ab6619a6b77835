import type { ReactNode } from "react";
import { BrandMark } from "@/components/ui/layout/brand-mark";
import { Menu } from "@/components/ui/layout/menu";
import { NavLinks, type NavLink } from "@/components/ui/layout/nav-links";
import { SearchBox } from "@/components/ui/layout/search-box";
import { Link } from "@/lib/i18n/navigation";

type HeaderProps = {
  name: string;
  tagline: string;
  home: string;
  links: readonly NavLink[];
  /** Sections that do not fit on one line. */
  further: { label: string; links: readonly NavLink[] };
  navigationLabel: string;
  menuLabel: string;
  search: { action: string; label: string; submit: string };
  languages: ReactNode;
  appearance: ReactNode;
  account: ReactNode;
};

/** A band for the reader (language, appearance, account), then the masthead of the register and its sections. */
export function Header({ name, tagline, home, links, further, navigationLabel, menuLabel, search, ...band }: HeaderProps) {
  const { languages, appearance, account } = band;
  return (
    <header>
      <div className="band">
        <div className="wrap">
          {languages}
          <div className="band-group">
            <div className="wide-only">{appearance}</div>
            {account}
          </div>
        </div>
      </div>
      <div className="masthead">
        <div className="wrap">
          <div className="masthead-row">
            <Link href={home} className="brand">
              <BrandMark />
              <span>
                <span className="brand-name">{name}</span>
                <span className="brand-line">{tagline}</span>
              </span>
            </Link>
            <SearchBox {...search} className="wide-only" />
            <Menu label={menuLabel}>
              <SearchBox {...search} />
              <NavLinks links={[...links, ...further.links]} label={navigationLabel} />
              {appearance}
            </Menu>
          </div>
          <div className="wide-only">
            <NavLinks links={links} further={further} label={navigationLabel} />
          </div>
        </div>
      </div>
    </header>
  );
}
