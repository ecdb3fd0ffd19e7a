import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { CaseStatus } from './case-status';

/** What a borough can ask of a panel (domain.md 4.2, REF-15). */
export const ASKS = {
  'new placement': 'A new placement',
  'change of placement': 'A planned move',
  extension: 'An extension of a placement',
  'package increase': 'More support in the placement',
  'emergency ratification': 'Ratification of an emergency placement',
  'step down': 'A step down, or advice on one',
} as const;

export type Ask = keyof typeof ASKS;

export const URGENCIES = {
  standard: 'Standard',
  'short notice': 'Short notice',
  emergency: 'Emergency',
} as const;

export type Urgency = keyof typeof URGENCIES;

/** A case: what carries the status. What was referred is in its referrals, what the panel sees in its shares. */
export interface PanelCase {
  readonly boroughId: number;
  readonly id: string;
  readonly reference: string;
  readonly seriesId: string;
  readonly childId: string;
  readonly serviceReference: string;
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly neededBy: Day | null;
  readonly status: CaseStatus;
  readonly statusSince: Temporal.Instant;
  readonly submittedAt: Temporal.Instant | null;
  readonly dueOn: Day | null;
  readonly deferrals: number;
  /** Approved outside the panel, to be ratified; null for all other cases. */
  readonly emergency: Emergency | null;
  readonly owner: { readonly id: string; readonly name: string };
  readonly reviewer: { readonly id: string; readonly name: string } | null;
  readonly closedBecause: string | null;
  /** What the panel said to the borough when it rejected the case. */
  readonly closedNote: string | null;
  readonly version: number;
}

export interface Emergency {
  readonly reason: string;
  readonly approverName: string;
  readonly approverRole: string;
  readonly approvedAt: Temporal.Instant;
}
