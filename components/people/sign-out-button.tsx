"use client";

import { Button, type ButtonLook } from "@/components/ui/button";
import { clearUnsent } from "@/components/ui/unsent";
import { paths } from "@/lib/paths";

type Props = ButtonLook & {
  /** The address to go to afterwards, with its language. */
  next: string;
  label: string;
  everywhere?: boolean;
  inBand?: boolean;
};

/** Signs out, and leaves neither unsent text nor a page behind for whoever sits down next. */
export function SignOutButton({ next, label, everywhere = false, inBand = false, ...look }: Props) {
  return (
    <form action={paths.signOut()} method="post" onSubmit={clearUnsent}>
      <input type="hidden" name="next" value={next} />
      {everywhere && <input type="hidden" name="everywhere" value="1" />}
      {inBand ? (
        <button type="submit" className="band-item">
          {label}
        </button>
      ) : (
        <Button type="submit" {...look}>
          {label}
        </Button>
      )}
    </form>
  );
}
