import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';

/** What a provider gives as the reason for asking for more. */
export const UPLIFT_REASONS = {
  yearly: 'The yearly uplift',
  wages: 'Wages',
  'energy and food': 'Energy and food',
  'more support': 'More support',
  other: 'Another reason',
} as const;

export const UPLIFT_STATES = {
  asked: 'Asked',
  'agreed in full': 'Agreed in full',
  'agreed in part': 'Agreed in part',
  refused: 'Refused',
  withdrawn: 'Withdrawn by the provider',
} as const;

export type UpliftState = keyof typeof UPLIFT_STATES;

/** What a provider asks of a borough for its placements at a setting. */
export interface UpliftAsked {
  readonly askedOn: Day;
  /** How much more, in percent of the core fee. */
  readonly askedPercent: number;
  readonly appliesFrom: Day;
  readonly reason: keyof typeof UPLIFT_REASONS;
}

/** What became of it. */
export interface UpliftDecided {
  readonly state: UpliftState;
  readonly decidedOn: Day | null;
  /** Null unless more was agreed. */
  readonly agreedPercent: number | null;
  /** Where the decision is kept: a reference. */
  readonly evidence: string | null;
}

export interface KeptUplift extends UpliftAsked, UpliftDecided {
  readonly id: string;
  readonly settingId: string;
  readonly settingName: string;
  readonly providerName: string | null;
  readonly enteredByName: string;
  readonly version: number;
}

const MOST_PERCENT = 100;
export const LONGEST_EVIDENCE = 200;

const isPercent = (percent: number): boolean =>
  percent > 0 && percent <= MOST_PERCENT && Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;

/** What is wrong with a request, field by field. */
export const problemsOfRequest = (
  { askedOn, askedPercent, appliesFrom }: UpliftAsked,
  today: Day,
): Problem[] => [
  ...(askedOn > today
    ? [{ field: 'askedOn', message: `The day must be ${formatDay(today)} or earlier` }]
    : []),
  ...(isPercent(askedPercent)
    ? []
    : [
        {
          field: 'askedPercent',
          message: 'The increase must be more than 0 and at most 100 percent, for example 4.5',
        },
      ]),
  ...(appliesFrom < addYears(askedOn, -2) || appliesFrom > addYears(askedOn, 2)
    ? [
        {
          field: 'appliesFrom',
          message: 'The day it is to hold from must be within 2 years of the day it was asked',
        },
      ]
    : []),
];

/** What is wrong with what became of a request. */
export const problemsOfDecision = (
  { state, decidedOn, agreedPercent }: UpliftDecided,
  { askedOn, askedPercent }: UpliftAsked,
  today: Day,
): Problem[] => {
  const problems: Problem[] = [];
  const add = (field: string, message: string): void => void problems.push({ field, message });
  const isAgreed = state === 'agreed in full' || state === 'agreed in part';
  if (state === 'asked' && decidedOn !== null)
    add('decidedOn', 'Leave the day empty while nothing is decided');
  if (state !== 'asked' && decidedOn === null) add('decidedOn', 'Enter the day it was decided');
  if (decidedOn !== null && (decidedOn < askedOn || decidedOn > today))
    add('decidedOn', `The day must be from ${formatDay(askedOn)}, when it was asked, to ${formatDay(today)}`);
  if (!isAgreed && agreedPercent !== null)
    add('agreedPercent', 'Leave the percent empty: nothing was agreed');
  if (isAgreed && agreedPercent === null) add('agreedPercent', 'Enter how much more was agreed, in percent');
  else if (isAgreed && !isPercent(agreedPercent!))
    add('agreedPercent', 'The percent must be a number, for example 3.5');
  else if (state === 'agreed in full' && agreedPercent !== askedPercent)
    add('agreedPercent', `Agreed in full is ${askedPercent} percent, as it was asked`);
  else if (state === 'agreed in part' && agreedPercent! >= askedPercent)
    add('agreedPercent', `Agreed in part is less than the ${askedPercent} percent that were asked`);
  return problems;
};
