import { NEEDS_AND_RISKS } from '../referrals/sections/needs.section';
import { NeedGroup } from './need-group';

/**
 * Need groups put together, so that a figure over London is large enough to be shown more often than not. Every need
 * group and every need a referral can name is in one of them. Ours, to be read as that and no more.
 */
export const BROAD_NEEDS = {
  health: 'Mental health, disability or neurodiversity',
  harm: 'Exploitation, violence or offending',
  care: 'Family, care or another need',
} as const;

export type BroadNeed = keyof typeof BROAD_NEEDS;

const OF_GROUP: Readonly<Record<NeedGroup, BroadNeed>> = {
  'mental-health': 'health',
  disability: 'health',
  autism: 'health',
  exploitation: 'harm',
  violence: 'harm',
  'sexual-behaviour': 'harm',
  offending: 'harm',
  'parent-and-child': 'care',
  siblings: 'care',
  unaccompanied: 'care',
  none: 'care',
};

const OF_NEED: Readonly<Record<keyof typeof NEEDS_AND_RISKS, BroadNeed>> = {
  'self-harm': 'health',
  'mental-health': 'health',
  'learning-disability': 'health',
  'physical-disability': 'health',
  autism: 'health',
  behaviour: 'harm',
  violence: 'harm',
  'sexual-behaviour': 'harm',
  'sexual-exploitation': 'harm',
  'criminal-exploitation': 'harm',
  gangs: 'harm',
  missing: 'harm',
  substances: 'harm',
  offending: 'harm',
  'fire-setting': 'harm',
  'missing-education': 'care',
  trauma: 'care',
  trafficking: 'care',
  parent: 'care',
  siblings: 'care',
};

export const broadNeedOf = (group: NeedGroup): BroadNeed => OF_GROUP[group];

/** What most of the needs of a referral are of; of equal ones the first as listed above. None named is `care`. */
export const broadNeedOfCodes = (codes: readonly string[]): BroadNeed => {
  const named = codes.flatMap((code) => OF_NEED[code as keyof typeof OF_NEED] ?? []);
  const count = (of: BroadNeed): number => named.filter((one) => one === of).length;
  const most = Math.max(0, ...named.map(count));
  return named.length === 0 ? 'care' : BROAD_NEED_CODES.find((one) => count(one) === most)!;
};

export const BROAD_NEED_CODES = Object.keys(BROAD_NEEDS) as BroadNeed[];
