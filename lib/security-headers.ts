/**
 * The content security policy of a page: only scripts that carry this response's nonce, or that
 * those load, may run. `formTargets` are the other places a form may lead to (the sign-in service).
 */
export function contentSecurityPolicy({
  nonce,
  formTargets = [],
  development = false,
}: {
  nonce: string;
  formTargets?: readonly string[];
  development?: boolean;
}): string {
  // While developing, React rebuilds server stack traces with eval and styles arrive in the page.
  const scripts = development ? " 'unsafe-eval'" : "";
  const styles = development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every response says besides, whatever it carries. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};
