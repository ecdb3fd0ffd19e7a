import { Problem } from '@lib/kernel/domain-error';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { Rule } from '../rule';

/** Ages in completed years, both ends included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** In which bands the service's own lists cut ages, the youngest first. */
export interface AgeBandsValue {
  readonly bands: readonly Ages[];
}

/** Care leavers are supported up to 25; older than this nobody is in a list, and the last band takes them in. */
export const OLDEST = 24;
export const MOST_BANDS = 8;

/** Age bands of the service's own lists and pictures. Tables of releases keep those of the Department for Education. */
export const AGE_BANDS: Rule<AgeBandsValue> = {
  code: 'age-bands',
  first: {
    bands: DFE_AGE_BANDS.bands.map(({ from, to }) => ({ from, to: to === null ? OLDEST : to - 1 })),
  },
  firstBecause:
    'The age groups of the Department for Education, “Children looked after in England”, so that lists and published tables agree.',
  read(kept) {
    const bands = (kept as { bands?: unknown } | null)?.bands;
    if (!Array.isArray(bands) || !bands.every(areAges)) throw new Error('The kept age bands are none');
    return { bands };
  },
  problems: ({ bands }) => problemsOfBands(bands),
  inWords: ({ bands }) => bands.map(agesInWords),
};

const areAges = (one: unknown): one is Ages => {
  const { from, to } = (one ?? {}) as Partial<Ages>;
  return Number.isInteger(from) && Number.isInteger(to);
};

/** “Under 1”, “1 to 4”, “7”, “16 and over”. */
export const agesInWords = ({ from, to }: Ages): string => {
  if (to >= OLDEST) return `${from} and over`;
  if (from === 0) return `Under ${to + 1}`;
  return from === to ? String(from) : `${from} to ${to}`;
};

/** Each band by its place in the form: `from1` and `to1` are of the first. */
const problemsOfBands = (bands: readonly Ages[]): Problem[] => {
  if (bands.length < 2)
    return [{ field: 'from2', message: 'Give at least 2 bands: one band takes nothing apart' }];
  if (bands.length > MOST_BANDS)
    return [{ field: `from${MOST_BANDS}`, message: `Give ${MOST_BANDS} bands or fewer` }];
  return bands.flatMap((band, at) => problemOfBand(bands, band, at) ?? []);
};

const isAge = (age: number): boolean => Number.isInteger(age) && age >= 0 && age <= OLDEST;

const problemOfBand = (bands: readonly Ages[], { from, to }: Ages, at: number): Problem | null => {
  const number = at + 1;
  const of = (end: 'from' | 'to', message: string): Problem => ({ field: `${end}${number}`, message });
  const whole = `must be a whole number from 0 to ${OLDEST}`;
  if (!isAge(from)) return of('from', `The first age of band ${number} ${whole}`);
  if (!isAge(to)) return of('to', `The last age of band ${number} ${whole}`);
  if (to < from) return of('to', `Band ${number} must not end before it begins, at ${from}`);
  const before = bands[at - 1];
  if (!before && from !== 0) return of('from', 'Band 1 must begin at 0');
  if (before && isAge(before.to) && from > before.to + 1)
    return of('from', `Band ${number} must begin at ${before.to + 1}: ages in between are in no band`);
  if (before && isAge(before.to) && from <= before.to)
    return of('from', `Band ${number} must begin at ${before.to + 1}: age ${from} is in band ${at} too`);
  return at === bands.length - 1 && to !== OLDEST
    ? of('to', `Band ${number} is the last and must end at ${OLDEST}: older ages are in no band`)
    : null;
};
