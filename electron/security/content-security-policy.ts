/**
 * The Content-Security-Policy of our page (W3C CSP level 3).
 *
 * Nothing inline runs and nothing comes from anywhere else. `nonce` is for style elements that the
 * component library makes at run time; it is new for every load, and no imported text can know it. Strings become
 * markup only with a pass from one of the two policies of `renderer/ui/trusted-markup.ts` (W3C Trusted Types).
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default duidu-markdown',
  ].join('; ');
}
