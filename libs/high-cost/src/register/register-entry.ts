import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Registration } from '@lib/provision/settings/registration';
import { CostLine } from '../costs/cost-line';
import { HcliReason } from '../definitions/hcli-definition';

/** How a place was bought (domain.md 5.2). */
export const PROCUREMENTS = {
  framework: 'Framework',
  spot: 'Spot purchase',
  block: 'Block contract',
  'direct award': 'Direct award',
  'in-house': 'In-house',
} as const;

export type Procurement = keyof typeof PROCUREMENTS;

/** Bands of need (domain.md 6.1, M22). */
export const NEEDS_BANDS = { low: 'Low', moderate: 'Moderate', complex: 'Complex' } as const;

export type NeedsBand = keyof typeof NEEDS_BANDS;

/** What a borough says of a placement besides its returns. Null is not recorded. */
export interface EntryFacts {
  readonly solo: boolean | null;
  /** Staff for each child on the rota, for example 2 for two to one. */
  readonly staffPerChild: number | null;
  readonly registration: Registration | null;
  readonly procurement: Procurement | null;
  readonly expectedEndOn: Day | null;
  readonly contractEndsOn: Day | null;
  readonly reviewDueOn: Day | null;
  readonly needsBand: NeedsBand | null;
  /** Which role or team sees to it; never a name. */
  readonly ownerRole: string | null;
}

export const NOTHING_RECORDED: EntryFacts = {
  solo: null,
  staffPerChild: null,
  registration: null,
  procurement: null,
  expectedEndOn: null,
  contractEndsOn: null,
  reviewDueOn: null,
  needsBand: null,
  ownerRole: null,
};

/** Where a line came from. */
export const SOURCES = {
  page: 'Entered on a page',
  panel: 'From the option the borough accepted after the panel',
  workbook: 'From a workbook',
} as const;

/** A line as it is kept. */
export interface KeptLine extends CostLine {
  readonly id: string;
  readonly source: keyof typeof SOURCES;
  readonly enteredAt: Temporal.Instant;
  readonly enteredByName: string;
  readonly version: number;
}

/** A placement as returns and pages know it. */
export interface RegisteredPlacement {
  readonly id: string;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly birthMonth: Day;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly place: string;
  readonly group: string;
  readonly need: string;
  readonly provider: string | null;
  readonly urn: string | null;
  readonly locationTier: string | null;
  readonly distanceMiles: number | null;
}

/** A placement with what the borough recorded of it. */
export interface RegisterRecord extends EntryFacts {
  /** Null while nothing was recorded. */
  readonly entryId: string | null;
  /** 0 while nothing was recorded. */
  readonly version: number;
  readonly caseReference: string | null;
  readonly placement: RegisteredPlacement;
  /** The lines that stand, first by their first night. An open one ends with the placement. */
  readonly lines: readonly KeptLine[];
  /** Whether an order deprives the child of liberty on the day. */
  readonly underOrder: boolean;
  /** Whether a panel has marked it by the day. */
  readonly marked: boolean;
}

/** A row of the register on a day. */
export interface RegisterRow extends RegisterRecord {
  readonly weeklyPence: number | null;
  readonly reasons: readonly HcliReason[];
}
