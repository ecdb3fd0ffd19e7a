import { DatabaseAddress } from '@lib/database/connection';
import { LargeLondon } from './large-london';

/** One thing measured, beside what it is held against. */
export interface Figure {
  readonly what: string;
  /** What the yardstick did, in words with its figure; of the same run unless it says otherwise. */
  readonly yardstick: string;
  readonly ours: string;
  /** Ours to the yardstick's, where they are of one kind. */
  readonly ratio: number | null;
  readonly hold: string;
  /** By how much each part of the hold was missed; empty when it is held. */
  readonly missedBy: readonly string[];
  /** How it was measured. */
  readonly how: string;
  /** What is known of the reason, said only when it is missed. */
  readonly why: string;
}

/** What a bench needs: where to put files, how often to measure, and the server. */
export interface BenchContext {
  readonly folder: string;
  readonly runs: number;
  readonly server: () => Promise<BenchServer>;
}

/** A PostgreSQL of the bench's own. */
export interface BenchServer {
  /** A migrated database that nothing else uses. */
  readonly database: () => Promise<DatabaseAddress>;
  /** A database of its own with the practice London of one fixed day. */
  readonly london: () => Promise<DatabaseAddress>;
  /** The same with a million episodes: made once, so whoever writes to it says so. */
  readonly large: () => Promise<LargeLondon>;
  readonly settings: string;
}

export type Bench = (context: BenchContext) => Promise<Figure[]>;
