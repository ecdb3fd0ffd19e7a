import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { PLACEMENT, PROVIDER, SINCE } from '../behind/child-facts';
import { CountedList } from '../behind/counted-row';
import { amongAll, countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Share } from '../share';
import { FOSTERING } from './published-groups';

/** Whose carers and which placements are asked for, by code. */
export interface FosterSide {
  readonly providers: readonly string[];
  /** Null for all of U1 to U6. */
  readonly places: readonly string[] | null;
}

const ruleOf = ({ providers, places }: FosterSide): OpenRule => ({
  among: 'p.placement_group = any($3::text[])',
  counted: 'p.provider = any($4::text[]) and ($5::text[] is null or p.place = any($5::text[]))',
  notKnown: 'p.provider is null',
  values: [FOSTERING, providers, places],
});

/** Of the foster placements (U1 to U6) of a borough on a day, those of a side; an unknown provider is below the line. */
export const fosterShare = async (tx: Tx, side: FosterSide, asAt: Day, named?: number): Promise<Share> =>
  amongAll(await countSides(tx, ruleOf(side), asAt, named));

/** The children in those foster placements, one by one. */
export const fosterList = (tx: Tx, side: FosterSide, asAt: Day): Promise<CountedList> =>
  listOpen(tx, ruleOf(side), asAt, [PLACEMENT, PROVIDER, SINCE]);
