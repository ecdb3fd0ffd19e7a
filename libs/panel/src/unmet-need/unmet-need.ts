import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { PlacementKind } from '../options/placement-kind';
import { RefusalReason } from '../search/refusal-reason';
import { NeedGroup } from './need-group';

/** Where the child is while nothing suitable is found (product.md REF-26). */
export const INTERIMS = {
  stays: 'Stays where they are',
  bridging: 'In a placement that does not meet their needs',
  family: 'With family or friends, with support',
  staffed: 'In accommodation staffed by the borough',
  unregistered: 'In a setting that is not registered and should be',
  hospital: 'In hospital, ready to leave',
  custody: 'In custody, ready to leave',
  none: 'Nowhere to stay tonight is arranged yet',
} as const;

export type Interim = keyof typeof INTERIMS;

/** Where a placement was sought: the tiers of domain.md 3.6, B1.5. */
export const AREAS_SOUGHT = {
  borough: 'In the borough',
  'sub-region': 'In the sub-region',
  london: 'Anywhere in London',
  '20-miles': 'Within 20 miles of home',
  place: 'In one particular place',
  away: 'Away from home, for safety',
  anywhere: 'Anywhere',
} as const;

export type AreaSought = keyof typeof AREAS_SOUGHT;

/** What a borough says when it found no suitable placement. */
export interface UnmetNeedFacts {
  /** Why, one or more. */
  readonly reasons: readonly RefusalReason[];
  readonly interim: Interim;
  readonly need: NeedGroup;
  readonly sought: PlacementKind;
  readonly area: AreaSought;
}

/** A need as it stands: demand that was not met, counted from the day it was said. */
export interface UnmetNeed extends UnmetNeedFacts {
  readonly id: string;
  readonly foundOn: Day;
  readonly ageBand: string;
  /** How many times a provider had been asked by then. */
  readonly approached: number;
  readonly version: number;
  readonly savedByName: string;
  readonly savedAt: Temporal.Instant;
}
