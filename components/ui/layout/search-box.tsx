import { Icon } from "@/components/ui/icon";

/** Search over everything the reader may see; a plain form, so it works everywhere. */
export function SearchBox({
  action,
  label,
  submit,
  className = "",
}: {
  action: string;
  label: string;
  submit: string;
  className?: string;
}) {
  return (
    <form action={action} role="search" className={`search ${className}`.trim()}>
      <input type="search" name="q" className="input" aria-label={label} placeholder={label} />
      <button className="button button-primary">
        <Icon name="search" />
        <span className="sr-only">{submit}</span>
      </button>
    </form>
  );
}
