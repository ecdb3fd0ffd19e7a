import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { AgeBand, AgeBandSet, DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { ruleByDay } from '../rules.query';
import { AGE_BANDS, Ages, agesInWords, AgeBandsValue, OLDEST } from './age-bands-rule';

/** The bands of a rule as lists and SQL take them. A band that is one of the published ones keeps its code. */
export const bandSetOf = ({ bands }: AgeBandsValue): AgeBandSet => ({
  set: 'programme',
  label: 'Age bands of the programme',
  bands: bands.map(bandOf),
});

const bandOf = (ages: Ages): AgeBand => {
  const to = ages.to >= OLDEST ? null : ages.to + 1;
  const published = DFE_AGE_BANDS.bands.find((one) => one.from === ages.from && one.to === to);
  const code = to === null ? `${ages.from}-over` : `${ages.from}-${ages.to}`;
  return { band: published?.band ?? code, label: agesInWords(ages), from: ages.from, to };
};

/** The bands of a day, in a transaction that is open. */
export const ageBandSetOn = async (tx: Tx, on: Day): Promise<AgeBandSet> =>
  bandSetOf((await ruleByDay(tx, AGE_BANDS))(on));

/** @throws InvalidError for a band that neither the day has nor a published table */
export const refuseUnknownBand = (ages: AgeBandSet, code: string | undefined): void => {
  const known = bandsToAsk(ages).map(({ band }) => band);
  if (code === undefined || known.includes(code)) return;
  const message = `age must be one of ${known.join(', ')}`;
  throw new InvalidError(message, 'age-band', [{ field: 'age', message }]);
};

/**
 * Every band an address may ask for: those of the day, and the published ones, by which figures that link to a list
 * are counted. The published come after, without those that are in both.
 */
export const bandsToAsk = ({ bands }: AgeBandSet): AgeBand[] => [
  ...bands,
  ...DFE_AGE_BANDS.bands.filter(({ band }) => !bands.some((one) => one.band === band)),
];
