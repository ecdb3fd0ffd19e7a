import { Temporal } from 'temporal-polyfill';
import { TokenPermission } from '../permissions/confirmed-permissions';

/** A token lives a year at most (security.md 2.2). */
export const LONGEST_TOKEN_MONTHS = 12;

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly TokenPermission[];
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
  readonly expired: boolean;
}

export interface NewApiToken {
  readonly name: string;
  readonly permissions: readonly TokenPermission[];
  /** 1 to 12. */
  readonly months: number;
}

/** Whoever brings a token that works. */
export interface TokenBearer {
  readonly id: string;
  readonly name: string;
  readonly boroughId: number;
  readonly permissions: readonly TokenPermission[];
  /** The approver who made it, and answers for what it does. */
  readonly madeById: string;
  readonly madeByName: string;
}

/** So that a token that strays into a file or a log can be recognised for what it is. */
export const TOKEN_PREFIX = 'plp_';
