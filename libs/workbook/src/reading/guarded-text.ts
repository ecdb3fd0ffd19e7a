/** What a spreadsheet program would take for a formula: the triggers of security.md 4.3, with their full-width forms. */
const GUARDED = /^'[\s\uFEFF\p{Cc}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\t\r\n]/u;

/**
 * Takes away the one apostrophe that our own workbooks put before text a spreadsheet would take for a
 * formula, so that what goes out and comes back is the same.
 */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text;
}
