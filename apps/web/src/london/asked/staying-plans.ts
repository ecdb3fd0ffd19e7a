import { Plans } from './in-ways';

const moves: Plans = () => [
  {
    code: 'moves',
    label: 'Placements in two years',
    whole: 'two-years',
    of: 'children looked after for two years or more',
    parts: ['three-or-more', 'fewer'],
    lead: 'three-or-more',
    says: 'had three or more placements in the two years',
  },
  {
    code: 'time',
    label: 'Time looked after',
    whole: 'total',
    of: 'children looked after',
    parts: ['under-two-years', 'two-years'],
    lead: 'two-years',
    says: 'had been looked after for two years or more',
  },
];

const carers: Plans = () => [
  {
    code: 'carer',
    label: 'Time with the same carer',
    whole: 'long-term',
    of: 'children under sixteen looked after for two and a half years or more',
    parts: ['same-carer', 'another-carer'],
    lead: 'same-carer',
    says: 'had lived with the same carer for two years or more',
  },
  {
    code: 'time',
    label: 'Time looked after',
    whole: 'total',
    of: 'children looked after',
    parts: ['long-term', 'everybody-else'],
    lead: 'long-term',
    says: 'were under sixteen and had been looked after for two and a half years or more',
  },
];

const endings: Plans = () => [
  {
    code: 'planned',
    label: 'Planned or not',
    whole: 'told',
    of: 'endings whose reason says whether they were planned',
    parts: ['unplanned', 'planned'],
    lead: 'unplanned',
    says: 'were unplanned',
  },
  {
    code: 'reason',
    label: 'Whether the reason tells',
    whole: 'total',
    of: 'endings of placements',
    parts: ['told', 'not-known'],
    lead: 'not-known',
    says: 'have a reason that does not say whether they were planned',
  },
];

/** Plans of the tables of how long children stay, by the code of the cube. */
export const STAYING_PLANS: Readonly<Record<string, Plans>> = {
  'stability-over-two-years': moves,
  'same-carer': carers,
  'emergency-moves': endings,
};
