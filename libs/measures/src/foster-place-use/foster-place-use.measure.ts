import { day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { LAIT } from '../published/published-as';

/** What a borough last said of its foster places, as it is asked: null for a number it did not give. */
export interface FosterPlaces {
  readonly approved: number | null;
  readonly filled: number | null;
  readonly vacant: number | null;
  readonly notAvailable: number | null;
  /** Filled above what is approved, by exemption. */
  readonly overApproval: number | null;
  /** The wave it was handed in for, and the day that was about. */
  readonly wave: string;
  readonly on: Day;
}

/** What asks it: the Placements snapshot survey. */
const ASKED = { collection: 'placements_snapshot', question: 'foster_places' } as const;

/** The rows of its grid. */
const ROWS = {
  approved: 'places',
  filled: 'filled',
  vacant: 'vacant',
  notAvailable: 'not_available',
  overApproval: 'over_placement',
} as const;

/** M21: null where the borough had handed in no snapshot about the day or one before it. */
export const FOSTER_PLACE_USE: Measure<FosterPlaces | null> = {
  id: 'M21',
  code: 'foster-place-use',
  name: 'Foster places that are filled',
  aim: 'sufficiency',
  purpose: 'How much room there is with the borough’s own foster carers, and how much cannot be used',
  numerator:
    'Places that are filled. Beside it, places that are vacant and usable, and places that are not available',
  denominator: 'Approved places of the foster carers the borough approves itself',
  exclusions: [
    'Carers of agencies and of other authorities: no survey asks for their places',
    'Places filled above approval, by exemption: shown apart',
  ],
  populationDate:
    'The reference day of the borough’s last Placements snapshot survey that is about the day of the snapshot or one before it',
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator:
    'Ofsted, as the Department for Education’s Local Authority Interactive Tool has it: approved and filled places of local authority agencies, without family and friends since 2022',
  published: [
    {
      dataset: 'lait-measures',
      group: LAIT,
      characteristic: 'Number of places that were filled (number of children placed) (from 2022)',
      figure: 'number',
      label: 'Places filled',
    },
    {
      dataset: 'lait-measures',
      group: LAIT,
      characteristic: 'Number of approved foster places (from 2022)',
      figure: 'number',
      label: 'Approved places',
    },
  ],
  source: 'Placements snapshot survey, as the borough last handed it in',
  version: 1,
  validFrom: day('2026-04-01'),
  work: (tx, asAt, named) => lastSaid(tx, asAt, named),
  async list(tx, asAt) {
    const said = await lastSaid(tx, asAt);
    return said && listOf(said);
  },
};

interface Said {
  readonly wave: string;
  readonly on: Day;
  readonly grid: Readonly<Record<string, { readonly number?: number | null }>> | null;
}

/** Of the latest wave about the day or before it, what was handed in last; a pilot is a trial and counts for nothing. */
const lastSaid = async (tx: Tx, asAt: Day, named?: number): Promise<FosterPlaces | null> => {
  const [said] = await tx.query<Said>(
    `select w.title as wave, w.reference_day as "on", s.content -> 'answers' -> $3 as grid
       from waves w
       join return_versions v on v.wave_id = w.id and v.borough_id = $1
       join return_version_sections s on s.borough_id = v.borough_id and s.version_id = v.id
      where w.collection = $2 and w.reference_day <= $4 and w.state in ('open', 'final')
        and s.content -> 'answers' ? $3
      order by w.reference_day desc, v.number desc limit 1`,
    [measuredBorough(tx, named), ASKED.collection, ASKED.question, asAt],
  );
  if (!said) return null;
  const of = (row: keyof typeof ROWS): number | null => said.grid?.[ROWS[row]]?.number ?? null;
  return {
    ...{ approved: of('approved'), filled: of('filled'), vacant: of('vacant') },
    ...{ notAvailable: of('notAvailable'), overApproval: of('overApproval') },
    ...{ wave: said.wave, on: said.on },
  };
};

const LINES: Readonly<Record<keyof typeof ROWS, string>> = {
  approved: 'Approved places',
  filled: 'Places filled',
  vacant: 'Places vacant and usable',
  notAvailable: 'Places not available',
  overApproval: 'Places filled above approval, by exemption',
};

/** The answers as they were given. */
const listOf = (said: FosterPlaces): CountedList => ({
  columns: { wave: 'Survey', on: 'About the day', what: 'What was asked', places: 'Places' },
  rows: (Object.keys(LINES) as (keyof typeof ROWS)[]).map((row) => ({
    subject: null,
    as: row === 'filled' ? 'counted' : row === 'approved' ? 'of whom' : 'not known',
    facts: { wave: said.wave, on: said.on, what: LINES[row], places: said[row] },
  })),
});
