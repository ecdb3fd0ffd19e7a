import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { PROVIDERS } from '@lib/measures/cubes/by-provider';
import { TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { Category } from '@lib/releases/cubes/cube';

/** Every cube has it: all children looked after on the day. */
export const TOTAL = 'total';

const BANDS = new Set(DFE_AGE_BANDS.bands.map(({ band }) => band));

/** What a category is called in a table: a total is a total, whatever it is of (rule X-36). */
export const labelOf = ({ code, label }: Category): string => (code === TOTAL ? 'Total' : label);

/** A placement group and an age band at once. */
export const isCrossing = ({ code }: Category): boolean => code.includes('|');

export const isAgeBand = ({ code }: Category): boolean => BANDS.has(code);

const PROVIDED = new Set(PROVIDERS.map(({ code }) => code));

/** Who provides a group takes it apart again: it is no group of its own. */
export const isPlacementGroup = (category: Category): boolean =>
  category.code !== TOTAL && !isCrossing(category) && !isAgeBand(category) && !PROVIDED.has(category.code);

/** Where a child is placed; the table has distance and unaccompanied children beside it. */
export const isLocation = ({ code }: Category): boolean => TIERS.some((tier) => tier === code);

/** The codes of the group and of the band of a crossing. */
export const partsOf = ({ code }: Category): readonly [group: string, band: string] => {
  const [group = '', band = ''] = code.split('|');
  return [group, band];
};
