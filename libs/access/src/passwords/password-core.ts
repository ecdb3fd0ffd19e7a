/**
 * What a guesser's programs start from: a password without spaces and signs, without the digits before and after it,
 * and once where it is said twice over. `Butterfly-2026!` and `butterflybutterfly` are both `butterfly` to them.
 * @param plain in small letters.
 */
export const coreOf = (plain: string): string =>
  plain
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replace(/^\d+|\d+$/g, '')
    .replace(/^(.+?)\1+$/u, '$1');
