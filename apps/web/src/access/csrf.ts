import { timingSafeEqual } from 'node:crypto';
import { Request } from 'express';
import { CSRF_FIELD } from '@lib/web-kit/forms/csrf-field';

/**
 * Whether an unsafe request may have been sent from another site (security.md 2.2). Three things are looked at:
 *
 * 1. `Sec-Fetch-Site`, which a page cannot set: only `same-origin`, or `none` (typed or reloaded by the person).
 * 2. `Origin`: this service. Browsers send `null` for our own forms, because our pages ask for no referrer; then the
 *    first and the third decide.
 * 3. A token that belongs to this browser's cookie: in the body of a form (of an upload too, which the guard reads
 *    first), or in `x-csrf-token`. Programs below `/api/` that use a cookie send `x-requested-with` instead, which no
 *    other site can without asking first, and we never say yes.
 *
 * The token of somebody signed in has a second part, after a dot, that says whose page the form was on. It opens
 * nothing: by it the same person gets back what they typed, when they had to sign in again before it was sent.
 */
export interface Sender {
  readonly publicUrl: string;
  readonly isApi: boolean;
  /** The token of this browser's cookie; null when it brought no cookie. */
  readonly token: string | null;
}

export const comesFromElsewhere = (request: Request, publicUrl: string): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = request.headers;
  if (origin === undefined || origin === 'null') return false;
  if (!URL.canParse(origin)) return true;
  return new URL(origin).host !== host && origin !== new URL(publicUrl).origin;
};

export const bringsToken = (request: Request, { isApi, token }: Sender): boolean => {
  if (isApi && request.headers['x-requested-with']) return true;
  const header = request.headers['x-csrf-token'];
  const body = request.body as Readonly<Record<string, unknown>> | undefined;
  const brought = typeof header === 'string' ? header : body?.[CSRF_FIELD];
  return (
    typeof brought === 'string' && token !== null && isSame(sessionPartOf(brought), sessionPartOf(token))
  );
};

/** Whether a form was on a page of the person who is signed in now, though of a session that has ended. */
export const isOfSamePerson = (request: Request): boolean => {
  const { [CSRF_FIELD]: brought } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const owner = typeof brought === 'string' ? ownerPartOf(brought) : null;
  const viewers = ownerPartOf(request.csrfToken ?? '');
  return owner !== null && viewers !== null && isSame(owner, viewers);
};

/** The part of a token that says whose page it was; null when nobody was signed in, or it is no token of ours. */
export const ownerPartOf = (token: string): string | null =>
  /^[\w-]{43}\.([\w-]{43})$/.exec(token)?.[1] ?? null;

const sessionPartOf = (token: string): string => token.split('.')[0]!;

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isUnsafe = (request: Request): boolean => !SAFE.has(request.method);
