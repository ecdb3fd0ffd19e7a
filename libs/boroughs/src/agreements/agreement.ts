import { Temporal } from 'temporal-polyfill';
import { addDays, Day, earliest } from '@lib/kernel/day';

/** What a borough's data may be used for. Each is signed for on its own. */
export const PURPOSES = {
  sufficiency: {
    title: 'Sufficiency',
    meaning: 'Its SSDA903 returns may be imported, and sufficiency reports made of them',
  },
  panel: { title: 'Placements panel', meaning: 'Its officers may refer cases to the weekly panel' },
  programme: {
    title: 'Programme',
    meaning: 'Its figures may go into protected figures across boroughs',
  },
  'high-cost rows': {
    title: 'High-cost rows',
    meaning:
      'The programme’s analysts may read the rows of its high-cost register, without names, local references or words, to commission placements',
  },
  'placement surveys': {
    title: 'Placement surveys',
    meaning:
      'The programme may read and review the survey returns it submits; rows about children only where it agreed to high-cost rows too',
  },
} as const;

export type Purpose = keyof typeof PURPOSES;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(PURPOSES, text);

/** An agreement as signed, and how it ended where it ended early. */
export interface Agreement {
  readonly id: string;
  readonly boroughId: number;
  readonly purpose: Purpose;
  readonly startsOn: Day;
  /** The last day it holds, as signed. */
  readonly endsOn: Day;
  readonly reference: string;
  readonly signedBy: string;
  readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
  readonly endedEarlyOn: Day | null;
}

export type NewAgreement = Pick<
  Agreement,
  'boroughId' | 'purpose' | 'startsOn' | 'endsOn' | 'reference' | 'signedBy'
>;

export type AgreementState = 'not started' | 'live' | 'ends soon' | 'ended';

/** A renewal takes a borough's lawyers some weeks: the warning comes two months ahead. */
export const WARNING_DAYS = 60;

/** The last day it really holds. */
export const lastDayOf = (agreement: Pick<Agreement, 'endsOn' | 'endedEarlyOn'>): Day =>
  agreement.endedEarlyOn === null ? agreement.endsOn : earliest(agreement.endsOn, agreement.endedEarlyOn);

/** How an agreement stands on a day; both its first and its last day count. */
export const agreementState = (
  agreement: Pick<Agreement, 'startsOn' | 'endsOn' | 'endedEarlyOn'>,
  on: Day,
): AgreementState => {
  const last = lastDayOf(agreement);
  if (on > last) return 'ended';
  if (on < agreement.startsOn) return 'not started';
  return addDays(on, WARNING_DAYS) > last ? 'ends soon' : 'live';
};
