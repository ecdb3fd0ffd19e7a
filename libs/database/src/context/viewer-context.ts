import { createHmac } from 'node:crypto';
import { deriveSecret } from '@lib/kernel/secret';

/**
 * On whose behalf a transaction runs. Row security knows nothing else: the policies read it, after checking
 * that this service signed it (security.md 1.3).
 *
 * - `borough`: a person of one borough, or a job that works for it: that borough's rows.
 * - `programme`: a person of the programme: no borough's rows.
 * - `administration`: people, agreements and audit; no child.
 * - `protection`: a borough's data-protection lead: its audit.
 * - `sign-in`: before anyone is known.
 * - `link`: whoever holds a link that confirms places: that one request and the places of its one setting.
 * - `system`: planning, housekeeping and loading; no borough's rows.
 * - `statistics`: the release job, as the one role that may count in every borough, and in a few columns only.
 */
export type Scope =
  'borough' | 'programme' | 'administration' | 'protection' | 'sign-in' | 'link' | 'system' | 'statistics';

export interface ViewerContext {
  readonly scope: Scope;
  readonly personId: string | null;
  /** The DfE number of the one borough whose rows may be seen. */
  readonly boroughId: number | null;
  readonly panelIds?: readonly string[];
  /** The one request whose link somebody holds; only in the scope `link`. */
  readonly linkId?: string;
}

/** The context of work nobody asked for in person. */
export const SYSTEM: ViewerContext = { scope: 'system', personId: null, boroughId: null };

/** The context of the release job. It means something to the role `plp_stats` only. */
export const STATISTICS: ViewerContext = { scope: 'statistics', personId: null, boroughId: null };

/** The context of whoever holds the link of one request: nobody we know. */
export const holderOf = (linkId: string): ViewerContext => ({
  scope: 'link',
  personId: null,
  boroughId: null,
  linkId,
});

/** The context of a job that works for one borough. */
export const jobFor = (boroughId: number): ViewerContext => ({ scope: 'borough', personId: null, boroughId });

/** The context of a job that works for the programme: no borough's rows. */
export const PROGRAMME_JOB: ViewerContext = { scope: 'programme', personId: null, boroughId: null };

/** How long a transaction may begin after its context was signed. */
const LIFETIME_SECONDS = 60;

export interface SignedContext {
  readonly payload: string;
  readonly signature: string;
}

/** Signs a context with the installation's key, so that a statement smuggled into SQL cannot change borough. */
export class ContextSigner {
  private readonly key: Buffer;

  constructor(rootSecret: string) {
    this.key = deriveSecret(rootSecret, 'viewer-context');
  }

  sign(context: ViewerContext, nowSeconds: number = Math.floor(Date.now() / 1000)): SignedContext {
    const payload = [
      context.scope,
      context.personId ?? '',
      context.boroughId ?? '',
      context.linkId ?? (context.panelIds ?? []).join(','),
      nowSeconds + LIFETIME_SECONDS,
    ].join('|');
    return { payload, signature: createHmac('sha256', this.key).update(payload).digest('hex') };
  }

  /** The two padded keys of HMAC-SHA256 (RFC 2104), which is all the database needs to check a signature. */
  pads(): { inner: Buffer; outer: Buffer } {
    const block = Buffer.alloc(64);
    this.key.copy(block);
    return {
      inner: Buffer.from(block.map((byte) => byte ^ 0x36)),
      outer: Buffer.from(block.map((byte) => byte ^ 0x5c)),
    };
  }
}
