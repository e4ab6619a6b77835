import { termFilters } from "@/domain/vocabularies/rules";
import type { TermKind } from "@/domain/vocabulary";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Terms of a recommendation; each leads to the others that have it. */
export function TermLinks({ terms }: { terms: { id: string; kind: TermKind; label: string }[] }) {
  return (
    <ul className="plain">
      {terms.map(({ id, kind, label }) => (
        <li key={id}>
          <Link className="link" href={paths.recommendations({ [termFilters[kind]]: id })}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
