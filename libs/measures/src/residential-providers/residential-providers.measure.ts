import { day } from '@lib/kernel/day';
import { providerWords } from '@lib/placements/wording/placement-words';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { PLACEMENT, PROVIDER, SINCE } from '../behind/child-facts';
import { partsByFact } from '../behind/list-part';
import { listOpen } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';

/** Children in residential placements of one kind of provider. */
export interface ProviderCell {
  /** PLACE_PROVIDER code; null where the return gives none. */
  readonly provider: string | null;
  readonly children: number;
}

const RESIDENTIAL = `p.place in ('K2', 'R1', 'P3', 'S1')`;

/** M5: who provides the residential placements a borough uses. */
export const RESIDENTIAL_PROVIDERS: Measure<readonly ProviderCell[]> = {
  id: 'M5',
  code: 'residential-providers',
  name: 'Residential placements by provider',
  aim: 'sufficiency',
  purpose: 'Who a borough depends on for residential care',
  numerator: 'Children in residential placements (K2, R1, P3, S1) of the kind of provider',
  denominator: 'Children in residential placements (K2, R1, P3, S1)',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Secure children’s homes (K1) and supported accommodation (K3), which are other kinds of placement',
  ],
  populationDate: ON_THE_DAY,
  polarity: 'neither',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source: 'SSDA903 PLACE, PLACE_PROVIDER',
  version: 1,
  validFrom: day('2026-04-01'),
  work(tx, asAt, named) {
    return tx.query<ProviderCell>(residentialProvidersSql, [measuredBorough(tx, named), asAt]);
  },
  list: (tx, asAt) =>
    listOpen(tx, { among: RESIDENTIAL, counted: 'true' }, asAt, [PLACEMENT, PROVIDER, SINCE]),
  parts: partsByFact(PROVIDER.code, [
    ...PROVIDER_TYPES.map(({ code }) => ({
      ...{ code: code.toLowerCase(), label: providerWords(code)!, words: PROVIDER.words!(code) },
    })),
    { code: 'not-known', label: 'Provider not known', words: null },
  ]),
};

const residentialProvidersSql = `
  select p.provider, count(*)::int as children
    from placements p
   where ${OPEN_ON_DAY} and ${RESIDENTIAL}
   group by 1 order by 1`;
