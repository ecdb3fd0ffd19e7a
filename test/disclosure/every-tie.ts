import { LIKE_NEEDS, LIKE_AGES, likeCode } from '@lib/measures/cubes/like-needs';
import { Tie } from './every-table';
import { WITHIN } from './what-lies-within-what';

const tie = (these: string, ...those: string[]): Tie => ({ these: these.split(' '), those });

const likesAged = (...ages: readonly (typeof LIKE_AGES)[number][]): string =>
  ages.flatMap((age) => LIKE_NEEDS.map((need) => `hcli-fees:${likeCode({ need, age })}`)).join(' ');

const of = (cube: string, ...categories: string[]): string[] => categories.map((one) => `${cube}:${one}`);

const UNDER_16 = ['under-1', '1-4', '5-9', '10-15'];
const AT_HOME_UNDER_16 = of('placements', ...UNDER_16.map((band) => `homes|${band}`));
/** Without a distance in the returns; the register may have one of children who came alone. */
const NO_DISTANCE = of('location-tiers', 'unaccompanied', 'distance-not-known');

/** A placement of high cost is one of a child looked after on the day, where and with the needs that returns say. */
const DEAR: readonly Tie[] = [
  tie('hcli-cohort:total', 'placements:total'),
  tie('hcli-fees:type|home', 'placements:homes'),
  tie('hcli-fees:type|supported', 'placements:supported'),
  tie('hcli-fees:type|foster', 'placements:foster'),
  tie('hcli-fees:type|home hcli-fees:type|other', ...of('placements', 'homes', 'family', 'elsewhere')),
  tie('hcli-fees:age|16-over', 'placements:16-over'),
  tie('hcli-fees:age|13-15', 'placements:10-15'),
  tie('hcli-fees:age|under-13 hcli-fees:age|13-15', ...of('placements', ...UNDER_16)),
  tie(likesAged('16-over'), 'placements:homes|16-over'),
  tie(likesAged('13-15'), 'placements:homes|10-15'),
  tie(likesAged('under-13', '13-15'), ...AT_HOME_UNDER_16),
  ...LIKE_NEEDS.map((need) => tie(`hcli-fees:need|${need}`, `need-groups:${need}`)),
  tie('hcli-cohort:tier|borough', 'location-tiers:borough'),
  tie('hcli-cohort:tier|london', ...of('location-tiers', 'sub-region', 'london')),
  tie('hcli-cohort:tier|outside', 'location-tiers:outside'),
  tie('hcli-cohort:tier|unknown', 'location-tiers:unknown'),
  tie('hcli-cohort:distance|within-20', ...of('location-tiers', 'within-20'), ...NO_DISTANCE),
  tie('hcli-cohort:distance|over-20', ...of('location-tiers', 'over-20-outside'), ...NO_DISTANCE),
  tie('hcli-cohort:distance|unknown', ...NO_DISTANCE, ...of('location-tiers', 'unknown')),
];

/** What somebody may take to hold besides: of boroughs of which it does, they are right. */
const BELIEVED: readonly Tie[] = [
  tie('hcli-costs:procurement|block', 'hcli-voids:use|used'),
  tie('hcli-voids:use|used', 'placements:total'),
  tie('hcli-endings:total', 'emergency-moves:total'),
  tie('hcli-endings:planned|unplanned', 'emergency-moves:unplanned'),
  tie('hcli-endings:planned|planned', 'emergency-moves:planned'),
  tie('searches:total', 'placements:total'),
  tie('panel-cases:stage|follow-up', 'placements:total'),
  tie('unmet-need:total', ...of('panel-cases', 'total'), ...of('panel-recommendations', 'total'), ...of('searches', 'total')),
  tie('open-searches:age|16-over', 'placements:16-over'),
  tie('open-searches:age|under-16', ...of('placements', ...UNDER_16)),
  tie('unmet-need:age|16-over', 'placements:16-over'),
  tie('unmet-need:age|under-16', ...of('placements', ...UNDER_16)),
]; // prettier-ignore

/**
 * What the tables of one date say of one another, whichever they are. Within the tables of children they are those of
 * `what-lies-within-what`; a table with a number of another is in here, or that number is attacked by nobody.
 */
export const EVERY_TIE: readonly Tie[] = [...WITHIN, ...DEAR, ...BELIEVED];
