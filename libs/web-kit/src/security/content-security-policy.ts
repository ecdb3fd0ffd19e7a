import { inlineScriptHash } from './inline-script';

/**
 * What a page may load (security.md 5): this service's own files, and the one known inline script. Nothing is
 * allowed to frame a page, to change where its links begin, or to take its forms elsewhere.
 */
export const contentSecurityPolicy = (identityHosts: readonly string[] = []): Record<string, string[]> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", `'${inlineScriptHash()}'`],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'", ...identityHosts],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
});
