import { Day } from '@lib/kernel/day';
import { Ask, Urgency } from '../cases/panel-case';

/**
 * What a panel sees of a referral: a minimised copy (security.md 1.3 and 8.1). No local reference, no birth date, no
 * address of a child or carer, no home's name but those of settings that were approached or are options. Facts carry
 * where they come from. A new field is a new version of this form.
 */
export interface Snapshot {
  readonly form: 1;
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly neededBy: Day | null;
  /** The child in coarse facts only. */
  readonly child: {
    readonly serviceReference: string;
    readonly age: number;
    readonly sex: string;
    readonly legalStatus: string | null;
    readonly edgeOfCare: boolean;
    readonly unaccompanied: boolean;
  };
  /** Heard first; either words, or the stated reason why there are none. */
  readonly views: { readonly child: ViewOrReason; readonly family: ViewOrReason };
  /** Every other section, in the order of the referral: what the section and question are called, and the answer in words. */
  readonly sections: readonly SnapshotSection[];
  readonly search: {
    readonly approached: number;
    readonly offers: number;
    readonly waiting: number;
    readonly refused: readonly { readonly reason: string; readonly count: number }[];
  };
  readonly options: readonly SnapshotOption[];
  /** Stated where nothing suitable was found. */
  readonly noSuitablePlacement: { readonly reasons: readonly string[]; readonly interim: string } | null;
  readonly markers: readonly SnapshotMarker[];
  /** What the rules of an agenda go by; the sections say the same in words. */
  readonly listing: {
    /** The day the placement ends, where notice was given; null where it was not. */
    readonly placementEndsOn: Day | null;
    /** The borough said that the placement or its contract ends within 8 weeks. */
    readonly saidToEndSoon: boolean;
    readonly movedTwiceInAYear: boolean;
  };
}

export type ViewOrReason = { readonly words: string } | { readonly noneBecause: string };

export interface SnapshotSection {
  readonly code: string;
  readonly title: string;
  readonly answers: readonly {
    readonly question: string;
    readonly answer: string;
    /** For example “SSDA903 return, true at 31 March 2026”; null for what the officer wrote. */
    readonly source: string | null;
  }[];
}

export interface SnapshotOption {
  readonly position: number;
  readonly settingId: string | null;
  readonly name: string;
  readonly kind: string;
  readonly match: number | null;
  readonly registration: string | null;
  readonly miles: number | null;
  readonly startOn: Day | null;
  /** Pence a week by part; the total is their sum. */
  readonly weeklyPence: Readonly<
    Record<'core' | 'support' | 'education' | 'therapy' | 'transport', number | null>
  >;
  readonly preferred: boolean;
  readonly note: string | null;
}

/** A prompt of domain.md 4.6, computed: what to look at, by when; never a legal assertion. */
export interface SnapshotMarker {
  readonly code: string;
  readonly prompt: string;
  readonly dueOn: Day | null;
  /** What the borough noted about it. */
  readonly evidence: string | null;
}
