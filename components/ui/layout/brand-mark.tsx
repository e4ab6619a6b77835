/** A pilcrow, the mark of a paragraph: what this register keeps account of. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" rx="4" fill="currentColor" />
      <path d="M31 10H20.5a9 9 0 0 0 0 18H24v11h3V13.5h3V39h3V13.5h4V10Z" className="brand-glyph" />
    </svg>
  );
}
