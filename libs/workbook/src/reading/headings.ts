import { FileRefusedError } from './file-refused.error';

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses column names that would reach into an object's prototype if anyone ever used them as keys
 * (security.md 4.3).
 */
export function refuseUnsafeHeadings(headings: readonly string[]): void {
  const unsafe = headings.find((heading) => UNSAFE.has(heading.trim().toLowerCase()));
  if (unsafe !== undefined) throw new FileRefusedError('unsafe-heading', unsafe.trim());
}
