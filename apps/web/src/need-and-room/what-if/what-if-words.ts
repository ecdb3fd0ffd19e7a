import { formatPounds } from '@lib/kernel/pounds';
import { Day } from '@lib/kernel/day';
import { subRegionsOn } from '@lib/measures/need-and-room/sub-regions';
import { KIND_FACTS } from '@lib/measures/need-and-room/matrix-rows';
import { AGES, ANY, PlaceChange } from '@lib/measures/what-if/scenario';
import { WhatIfResult } from '@lib/measures/what-if/work-out';
import { BROAD_NEEDS } from '@lib/panel/unmet-need/broad-need';

const PENCE = 100;

/** “Add 4 places in children’s homes and residential schools in North East London, for exploitation, violence or offending, 16 and over”. */
export const changeWords = ({ places, kind, area, need, age }: PlaceChange, on: Day): string => {
  const many = Math.abs(places) === 1 ? '1 place' : `${Math.abs(places)} places`;
  const where = subRegionsOn(on).find(({ code }) => code === area)?.name ?? area;
  const whom = [
    ...(need === ANY ? [] : [`for ${BROAD_NEEDS[need].toLowerCase()}`]),
    ...(age === ANY ? [] : [AGES[age].toLowerCase()]),
  ];
  return [
    `${places > 0 ? 'Add' : 'Take away'} ${many} of ${KIND_FACTS[kind].inWords} in ${where}`,
    ...whom,
  ].join(', ');
};

/** Children and places are expectations: to the nearest tenth. */
export const tenths = (value: number): string =>
  (Math.round(value * 10) / 10).toLocaleString('en-GB', { maximumFractionDigits: 1 });

export const signed = (value: number): string => {
  const text = tenths(Math.abs(value));
  if (text === '0') return '0';
  return value < 0 ? `-${text}` : `+${text}`;
};

/** Miles are whole. */
export const signedWhole = (value: number): string => signed(Math.round(value));

/** “£3,250 more”, “£3,250 less”. */
export const costWords = (pounds: number): string => {
  const whole = Math.round(pounds);
  if (whole === 0) return 'The same';
  return `${formatPounds(Math.abs(whole) * PENCE)} ${whole > 0 ? 'more' : 'less'}`;
};

const WEEKS_A_YEAR = 365 / 7;

/** To the thousand: a year of an expectation is no more exact than that. */
export const yearWords = (pounds: number): string =>
  costWords(Math.round((pounds * WEEKS_A_YEAR) / 1_000) * 1_000);

/** Children are an expectation, so in tenths: less than half a tenth is nobody. */
const childrenWords = (matched: number): string => {
  if (tenths(Math.abs(matched)) === '0') return 'As many children as today would have a suitable placement';
  return matched < 0
    ? `About ${tenths(-matched)} more children would be without a suitable placement`
    : `About ${tenths(matched)} more children would have a suitable placement`;
};

/** What a scenario comes to, in a sentence made from its numbers. */
export const resultSentence = ({ matched, netCost, miles }: WhatIfResult): string => {
  if (matched === null)
    return 'How many children would be placed cannot be worked out: the unmet need of a kind, need or age is hidden or not released.';
  const whom = childrenWords(matched);
  const cost =
    netCost === null
      ? 'What it costs cannot be worked out: a price is not known'
      : netCost === 0
        ? 'It would cost the same'
        : `It would cost ${costWords(netCost)} a week`;
  const nearer =
    miles === null || Math.round(miles) === 0
      ? ''
      : ` All together they would live ${tenths(Math.round(Math.abs(miles)))} miles ${miles > 0 ? 'nearer to' : 'further from'} home.`;
  return `${whom}. ${cost}.${nearer}`;
};
