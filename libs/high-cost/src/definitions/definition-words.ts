import { formatPounds } from '@lib/kernel/pounds';
import { HcliDefinition, HcliReason } from './hcli-definition';

/** What a version looks at. */
export type WhatCounts = Omit<HcliDefinition, 'version' | 'validFrom'>;

/** What makes a placement count besides what it costs, as a condition. */
export const OTHER_CONDITIONS = {
  secure: 'the child is in a secure home',
  unregistered: 'the setting is not registered and should be',
  deprivationOfLiberty: 'an order deprives the child of liberty',
  panelMark: 'a panel has marked it, with a reason',
} as const satisfies Partial<Record<keyof WhatCounts, string>>;

export const OTHER_KEYS = Object.keys(OTHER_CONDITIONS) as (keyof typeof OTHER_CONDITIONS)[];

/** “2 staff”, “1 member of staff”, “half a member of staff”. */
const staffWords = (staff: number): string => {
  if (staff === 0.5) return 'half a member of staff';
  return staff === 1 ? '1 member of staff' : `${staff} staff`;
};

/** “2 staff or more work for that one child”. */
export const soloWords = (staff: number): string =>
  `the child is placed alone, with ${staffWords(staff)} or more`;

/** “Tier 2: £10,000 a week or more”. */
export const tierWords = (tier: number, from: number): string =>
  `Tier ${tier}: ${formatPounds(from)} a week or more`;

/**
 * A definition in words: each line is a condition that is enough by itself, what it costs first.
 * @returns for example “it costs £5,000 a week or more before VAT”, “the child is in a secure home”
 */
export const definitionInWords = (definition: WhatCounts): string[] => [
  `it costs ${formatPounds(definition.tiers[0]!)} a week or more before VAT`,
  ...conditionsOf(definition),
];

/** What counts whatever a placement costs. */
export const conditionsOf = (definition: WhatCounts): string[] => [
  ...OTHER_KEYS.filter((key) => definition[key]).map((key) => OTHER_CONDITIONS[key]),
  ...(definition.soloStaff === null ? [] : [soloWords(definition.soloStaff)]),
];

/** Its tiers: the highest that a placement reaches is the placement’s. */
export const tiersInWords = ({ tiers }: Pick<HcliDefinition, 'tiers'>): string[] =>
  tiers.map((from, at) => tierWords(at + 1, from));

const REASONS: Readonly<Record<Exclude<HcliReason['kind'], 'cost'>, string>> = {
  secure: 'Secure home',
  unregistered: 'Not registered and should be',
  'deprivation of liberty': 'Order that deprives of liberty',
  solo: 'Placed alone, with many staff',
  'panel mark': 'Marked by a panel',
};

/** Why a placement is in, in a few words: “Tier 2: £10,000 a week or more”, “Secure home”. */
export const reasonInWords = (reason: HcliReason): string =>
  reason.kind === 'cost' ? tierWords(reason.tier, reason.from) : REASONS[reason.kind];
