import { Columns } from '@lib/database/bulk/insert-rows';
import { EPISODE_TYPES } from './episode-columns';

export type Value = string | number | boolean | readonly string[] | null;

/** A row of a derived table by column name, without the keys the database side gives it. */
export type DerivedRow = Readonly<Record<string, Value>>;

/** A table that is worked out from the live returns, and can be worked out again. */
export interface DerivedTable {
  readonly name: string;
  /** What the row says: a change of these is a change for people. */
  readonly facts: Columns;
  /** Where it came from: may change without anything having changed. */
  readonly provenance: Columns;
  /** The columns by which a row is known again when derived anew, besides the child. */
  readonly knownBy: readonly string[];
  /** Where its first day was corrected: the columns by which it is known again all the same, if it moved by a month at most. */
  readonly movedKnownBy?: readonly string[];
}

const PROVENANCE: Columns = { import_id: 'uuid', file: 'smallint', line: 'integer' };

export const CHILDREN: DerivedTable = {
  name: 'children',
  facts: {
    sex: 'text',
    birth_month: 'date',
    ethnicity: 'text',
    uasc: 'boolean',
    uasc_ended_on: 'date',
  },
  provenance: PROVENANCE,
  knownBy: [],
};

export const PLACEMENTS: DerivedTable = {
  name: 'placements',
  facts: {
    started_on: 'date',
    ended_on: 'date',
    end_inferred: 'boolean',
    start_reason: 'text',
    short_break: 'boolean',
    place: 'text',
    placement_group: 'text',
    provider: 'text',
    urn: 'text',
    placement_sector: 'text',
    distance_miles: 'float8',
    host_authority: 'text',
    location_tier: 'text',
    legal_status: 'text',
    need: 'text',
    reason_ceased: 'text',
    reason_for_change: 'text',
  },
  provenance: { entered: 'text[]' },
  knownBy: ['started_on', 'short_break'],
  movedKnownBy: ['short_break', 'place', 'provider', 'urn'],
};

export const EPISODES: DerivedTable = {
  name: 'episodes',
  facts: { ...EPISODE_TYPES, repairs: 'text[]' },
  provenance: { return_year: 'smallint', placement_id: 'uuid', ...PROVENANCE },
  knownBy: ['started_on'],
};

export const LOOKED_AFTER_PERIODS: DerivedTable = {
  name: 'looked_after_periods',
  facts: { started_on: 'date', ended_on: 'date', end_inferred: 'boolean', reason_ceased: 'text' },
  provenance: {},
  knownBy: ['started_on'],
};

export const DERIVATION_PROBLEMS: DerivedTable = {
  name: 'derivation_problems',
  facts: { started_on: 'date', kind: 'text', message: 'text' },
  provenance: {},
  knownBy: ['started_on', 'kind'],
};

export const MISSING_EPISODES: DerivedTable = {
  name: 'missing_episodes',
  facts: { kind: 'text', started_on: 'date', ended_on: 'date' },
  provenance: PROVENANCE,
  knownBy: ['kind', 'started_on'],
};
