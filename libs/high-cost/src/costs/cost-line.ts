import { Day } from '@lib/kernel/day';

/** What a line pays for (domain.md 5.2, product.md HCL-03). */
export const LINE_KINDS = {
  core: 'Core fee',
  supervision: 'More staff or supervision',
  'waking-night': 'Waking night staff',
  'other-support': 'Other additional support',
  education: 'Education',
  therapy: 'Therapy',
  transport: 'Transport',
  retainer: 'Retainer',
  'one-off': 'One-off cost',
} as const;

export type LineKind = keyof typeof LINE_KINDS;

/** Who is invoiced. Who gives how much towards it in the end is the funding, which stands apart. */
export const PAYERS = {
  'social-care': 'Social care',
  education: 'Education',
  health: 'Health',
} as const;

export type Payer = keyof typeof PAYERS;

/** A price in force from a day: so much a week, or so much once, before VAT. */
export interface CostLine {
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly per: 'week' | 'once';
  readonly pence: number;
  /** The first night that is paid; of a cost that comes once, the day it falls on. */
  readonly startsOn: Day;
  /** The day it ends, whose night is not paid any more; null while it is open. */
  readonly endsOn: Day | null;
}

/** Nights from the first to the day on which it ended. */
export interface Nights {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The day a line ends. One without an end of its own ends with its placement; one that has one keeps it, because notice
 * and retainers are paid beyond the day a child left.
 */
export const lineEnd = (line: Pick<CostLine, 'endsOn'>, placementEndedOn: Day | null): Day | null =>
  line.endsOn ?? placementEndedOn;
