import { Button, LinkButton } from "@/components/ui/button";

/** Applies the filters of a plain form, or leads to the list without any. */
export function FilterButtons({ apply, clear, href }: { apply: string; clear: string; href: string }) {
  return (
    <div className="row">
      <Button type="submit" tone="primary">
        {apply}
      </Button>
      <LinkButton href={href} tone="quiet">
        {clear}
      </LinkButton>
    </div>
  );
}
