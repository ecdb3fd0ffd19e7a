/**
 * Whether a field holds what must never be shown again: a password, or a code of the second factor. A form with such
 * a field is typed anew. Every such field of a template is held against this (test/architecture).
 */
export const isSecretField = (name: string): boolean =>
  /password|passphrase|secret/i.test(name) || name === 'code';
