import { lowerFirst } from '@lib/kernel/lower-first';
import { pricedIn } from '@lib/measures/cubes/price-bands';
import { Category } from '@lib/releases/cubes/cube';
import { BreakdownPlan } from './breakdown-plan';
import { inWays, partsIn, Plans } from './in-ways';
import { voids } from './void-plans';

const OF = 'high-cost placements';
const REQUESTS = 'requests for higher fees';

const cohort = inWays(OF, {
  registration: {
    label: 'Registration',
    lead: 'unregistered',
    says: 'were in a setting that is not registered, or has only applied',
  },
  tier: { label: 'Location', lead: 'outside', says: 'were outside London' },
  distance: { label: 'Distance', lead: 'over-20', says: 'were more than 20 miles from home' },
  liberty: {
    label: 'Deprivation of liberty',
    lead: 'order',
    says: 'were under an order that deprives of liberty',
  },
  solo: { label: 'Placed alone', lead: 'alone', says: 'were of a child placed alone' },
});

/** What is taken apart besides the total: a kind of setting, or those that somebody else helps to pay. */
const within = (
  printed: readonly Category[],
  code: string,
  { whole, start, label }: { whole: string; start: string; label: string },
): BreakdownPlan[] => {
  const found = printed.find((one) => one.code === whole);
  const parts = partsIn(printed, start);
  return found && parts.length > 0 ? [{ code, label, whole, of: ofWhole(found), parts }] : [];
};

/** A kind of setting is lived in; everything else is counted under its name. */
const ofWhole = ({ code, label }: Category): string =>
  code.startsWith('type|') ? `${OF} in ${lowerFirst(label)}` : `${OF} under “${label}”`;

/** Everything that is taken apart by price, each with the bands of its quartiles. @param label before what it is of */
const byPrice = (printed: readonly Category[], label: string): BreakdownPlan[] =>
  pricedIn(printed).map((prices) => {
    const { whole, bands, others } = prices;
    const isAll = whole.code === 'total';
    return {
      code: isAll ? 'cost' : `price-${whole.code.replaceAll('|', '-')}`,
      label: isAll ? label : `${label}: ${lowerFirst(whole.label)}`,
      whole: whole.code,
      of: isAll ? OF : ofWhole(whole),
      parts: [...bands, ...others].map(({ code }) => code),
      lead: bands.at(-1)!.code,
      prices,
    };
  });

const fees: Plans = (printed) => [
  ...inWays(OF, {
    type: { label: 'Kind of setting', lead: 'home', says: 'were in children’s homes' },
    age: { label: 'Age', lead: '16-over', says: 'were of young people of 16 and over' },
    need: { label: 'Need' },
  })(printed),
  ...within(printed, 'needs', {
    whole: 'type|home',
    start: 'type-band|home|',
    label: 'Needs of children in homes',
  }),
  ...byPrice(printed, 'Fee a week'),
];

const costs: Plans = (printed) => [
  ...byPrice(printed, 'Weekly cost').slice(0, 1),
  ...inWays(OF, {
    payers: {
      label: 'Who pays',
      lead: 'shared',
      says: 'were paid for by social care together with health or education',
    },
  })(printed),
  ...within(printed, 'funding', { whole: 'payers|shared', start: 'funding|', label: 'Who else pays' }),
  ...inWays(OF, {
    pending: {
      label: 'Contributions not agreed yet',
      lead: 'yes',
      says: 'had a contribution of health or education that was sought, agreed in principle or disputed',
    },
    procurement: { label: 'How it was bought', lead: 'spot', says: 'were bought spot' },
  })(printed),
  ...byPrice(printed, 'Weekly cost').slice(1),
];

const commitments = inWays(OF, {
  end: {
    label: 'Month in which it is expected to end',
    lead: 'not-recorded',
    says: 'had no expected end recorded',
  },
  contract: {
    label: 'Months to the end of the contract',
    lead: 'passed',
    says: 'had a contract that had ended',
  },
});

const endings = inWays('endings of high-cost placements', {
  planned: { label: 'Planned or not', lead: 'unplanned', says: 'were not planned' },
  stay: { label: 'Length of stay', lead: 'under-3', says: 'came after a stay of less than 3 months' },
  destination: { label: 'Where to', lead: 'care', says: 'led to another placement in care' },
  step: { label: 'Less intensive or not', lead: 'down', says: 'led to something less intensive' },
});

const outcomes = inWays('reviews of high-cost placements', {
  stability: { label: 'Stability', lead: 'settled', says: 'say that the child is settled' },
  education: { label: 'Education', lead: 'yes', says: 'say that the child is in education' },
  missing: { label: 'Missing', lead: 'once', says: 'say that the child was missing once or more' },
  family: { label: 'Family time', lead: 'met', says: 'say that the plan for family time is met' },
  rating: {
    label: 'The young person’s own rating',
    lead: 'good',
    says: 'have the young person say that it is good',
  },
  held: { label: 'Held in time or late', lead: 'late', says: 'were held later than they were due' },
  step: { label: 'Which review' },
});

const uplifts: Plans = (printed) => [
  ...inWays(REQUESTS, {
    state: { label: 'What became of them', lead: 'full', says: 'were agreed in full' },
    asked: { label: 'How much was asked', lead: '8-over', says: 'asked for 8% more, or above' },
  })(printed),
  {
    code: 'agreed',
    label: 'How much was agreed',
    whole: 'more|agreed',
    of: `${REQUESTS} that were agreed`,
    parts: partsIn(printed, 'agreed|'),
  },
];

/** Plans of the tables of high-cost placements, by the code of the cube. */
export const HIGH_COST_PLANS: Readonly<Record<string, Plans>> = {
  'hcli-cohort': cohort,
  'hcli-fees': fees,
  'hcli-costs': costs,
  'hcli-commitments': commitments,
  'hcli-endings': endings,
  'hcli-outcomes': outcomes,
  'hcli-uplifts': uplifts,
  'hcli-voids': voids,
};
