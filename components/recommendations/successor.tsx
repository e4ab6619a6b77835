import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

type Props = {
  reference: string | null;
  /** Where it is known which recommendation the reference names. */
  id?: string | undefined;
  reform: { id: string; title: string } | null;
};

/** What took the place of a recommendation: another one, an act, or both. */
export function Successor({ reference, id, reform }: Props) {
  return (
    <>
      {reference && (
        <Link href={id ? paths.recommendation(id) : paths.recommendations({ q: reference })} className="link">
          {reference}
        </Link>
      )}
      {reference && reform && " · "}
      {reform && (
        <Link href={paths.reform(reform.id)} className="link">
          {reform.title}
        </Link>
      )}
    </>
  );
}
