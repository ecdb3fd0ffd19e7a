import { Tx } from '@lib/database/unit-of-work';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Ages, agesInWords, OLDEST } from '@lib/rules/age-bands/age-bands-rule';
import { number, Printed, symbol } from '../cubes/printed';
import { LONDON_AREA } from '../need-and-room/matrix';
import { newestReleases, releasedInputs } from '../need-and-room/released-inputs';

/** Children looked after in London of an age band, as far as released bands make it up. */
export interface ReleasedBand {
  readonly label: string;
  /** `x` where the band cuts a released one, or nothing is released; `c` where a part of it is hidden. */
  readonly children: Printed;
  /** Whether it is made of whole released bands. */
  readonly isWhole: boolean;
}

export interface ReleasedBands {
  /** Null before the first release. */
  readonly release: ReleaseSummary | null;
  readonly bands: readonly ReleasedBand[];
}

/** London by bands, from the newest quarterly release: sums of printed numbers and nothing else. */
export const releasedByBand = async (tx: Tx, bands: readonly Ages[]): Promise<ReleasedBands> => {
  const { placements } = await releasedInputs(tx, newestReleases(tx), ['placements']);
  return {
    release: placements.release,
    bands: bands.map((ages) => {
      const parts = partsOf(ages);
      return {
        label: agesInWords(ages),
        isWhole: parts !== null,
        children:
          parts === null ? symbol('x') : sumOf(parts.map((band) => placements.at(LONDON_AREA.code, band))),
      };
    }),
  };
};

/** The released bands that make up a band; null where it cuts one in two. */
export const partsOf = ({ from, to }: Ages): string[] | null => {
  const end = ({ to: first }: { readonly to: number | null }): number =>
    first === null ? OLDEST : first - 1;
  const inside = DFE_AGE_BANDS.bands.filter((one) => one.from >= from && end(one) <= to);
  const first = inside[0];
  const last = inside.at(-1);
  return first && last && first.from === from && end(last) === to ? inside.map(({ band }) => band) : null;
};

/** A sum of numbers as they are printed; a part that is not printed leaves none. */
const sumOf = (parts: readonly Printed[]): Printed => {
  const missing = parts.find(({ value }) => value === null);
  return missing?.symbol != null
    ? symbol(missing.symbol)
    : number(parts.reduce((sum, { value }) => sum + (value ?? 0), 0));
};
