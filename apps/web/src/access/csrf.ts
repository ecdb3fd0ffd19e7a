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
  return typeof brought === 'string' && token !== null && isSame(brought, token);
};

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isUnsafe = (request: Request): boolean => !SAFE.has(request.method);
