import { LondonBeds, ratioOf } from '@lib/measures/bed-ratio/bed-ratio.measure';
import { BED_TYPES } from '@lib/measures/bed-ratio/bed-types';
import { Day } from '@lib/kernel/day';
import { day, decimal, list, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

export interface LondonBedsOfTypeJson {
  readonly type: string;
  readonly beds: number | null;
  readonly children: number | null;
  readonly symbol: string | null;
  readonly bedsForEachChild: number | null;
}

export interface LondonBedsJson {
  readonly releasedOn: Day | null;
  readonly types: readonly LondonBedsOfTypeJson[];
}

export const londonBedsJson = ({ releasedOn, types }: LondonBeds): LondonBedsJson => ({
  releasedOn,
  types: types.map(({ group, london, printed }) => ({
    type: BED_TYPES.find((type) => type.group === group)!.label,
    beds: london.beds,
    children: printed.value,
    symbol: printed.symbol,
    bedsForEachChild: ratioOf(london),
  })),
});

const OF_TYPE = shape<LondonBedsOfTypeJson>(
  'LondonBedsOfType',
  'Beds of one type in London, and for how many children',
  {
    type: text('The type of bed', 'Children’s homes and secure homes'),
    beds: orNull(whole('Registered places in London; null where the directory has no such setting')),
    children: orNull(
      whole('Children of London in such a placement, as the release prints it; null for a symbol'),
    ),
    symbol: orNull(text('c hidden, x not available; null beside a number', 'c')),
    bedsForEachChild: orNull(decimal('Beds for each child, to two places; null where either is not known')),
  },
);

export const LONDON_BEDS = shape<LondonBedsJson>(
  'LondonBeds',
  'Of the bed ratio alone: beds in London by the directory, beside children by a release; null for other measures',
  {
    releasedOn: orNull(day('The day of the release of placements; null while none is published')),
    types: list(OF_TYPE, 'By type of bed'),
  },
);
