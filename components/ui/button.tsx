import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";

export type ButtonLook = {
  tone?: "primary" | "secondary" | "danger" | "quiet";
  size?: "normal" | "small";
};

const look = ({ tone = "secondary", size = "normal" }: ButtonLook, className = "") =>
  `button button-${tone} ${size === "small" ? "button-small" : ""} ${className}`.trim();

/** While pending it says so and stays focusable; the form itself ignores a second click. */
export function Button({
  tone,
  size,
  pending = false,
  type = "button",
  className,
  ...button
}: ComponentProps<"button"> & ButtonLook & { pending?: boolean }) {
  return <button type={type} className={look({ tone, size }, className)} aria-disabled={pending || undefined} {...button} />;
}

/** A link that looks like a button. `download` leaves the page alone and lets the browser fetch a file. */
export function LinkButton({
  href,
  tone,
  size,
  className,
  download = false,
  children,
}: ButtonLook & { href: string; className?: string; download?: boolean; children: ReactNode }) {
  return (
    <Link href={href} className={look({ tone, size }, className)} download={download || undefined}>
      {children}
    </Link>
  );
}
