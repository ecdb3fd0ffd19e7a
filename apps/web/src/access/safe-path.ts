/**
 * A place of this service to go on to, or null: a path that begins with one slash. Anything else, and what could be
 * read as another host, is not taken, so that a link to our sign-in page cannot lead away afterwards.
 */
export const safePath = (text: unknown): string | null =>
  typeof text === 'string' && text.length <= 500 && /^\/(?![/\\])[\w\-./?=&%~,:]*$/.test(text) ? text : null;

/** An address with where to go on to. */
export const withNext = (path: string, next: string | null): string => {
  const safe = safePath(next);
  return safe === null || safe === '/' ? path : `${path}?next=${encodeURIComponent(safe)}`;
};
