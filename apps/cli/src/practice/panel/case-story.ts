import { Day } from '@lib/kernel/day';
import { Ask, Urgency } from '@lib/panel/cases/panel-case';
import { OptionFacts } from '@lib/panel/options/case-option';
import { OutcomeCode } from '@lib/panel/recommendations/outcome';
import { Answers } from '@lib/panel/referrals/sections/section';
import { ApproachFacts } from '@lib/panel/search/approach';
import { UnmetNeedFacts } from '@lib/panel/unmet-need/unmet-need';

/** A looked-after child of the practice London whom a made-up case is about. */
export interface StoryChild {
  readonly boroughId: number;
  readonly childId: string;
  readonly serviceReference: string;
  readonly born: Day;
}

/** What happens to a made-up case and when. What lies after the day it is told at has not happened yet. */
export interface CaseStory {
  readonly child: StoryChild;
  readonly ask: Ask;
  readonly urgency: Urgency;
  readonly openedOn: Day;
  /** By section of the referral; what is known of the child is confirmed as it is offered. */
  readonly answers: Readonly<Record<string, Answers>>;
  readonly approaches: readonly ApproachFacts[];
  readonly options: readonly OptionFacts[];
  readonly unmet: UnmetNeedFacts | null;
  readonly emergency: { readonly on: Day; readonly reason: string } | null;
  readonly submittedOn: Day;
  readonly takenUpOn: Day;
  readonly information: {
    readonly askedOn: Day;
    readonly question: string;
    readonly answeredOn: Day;
    readonly answer: string;
  } | null;
  /** The coordinator gives it back, or the borough takes it back: it is not heard then. */
  readonly leaves: { readonly on: Day; readonly how: 'rejected' | 'withdrawn' } | null;
  readonly readyOn: Day;
  /** The meetings it is heard at: deferred at all but the last. */
  readonly hearings: readonly Hearing[];
  readonly response: {
    readonly on: Day;
    readonly answer: 'accepted' | 'varied' | 'declined';
    readonly reason: string | null;
  } | null;
  readonly started: { readonly on: Day; readonly weeklyPence: number } | null;
  /** The day the child left that placement; null for one who is still there after a year. */
  readonly leftOn: Day | null;
}

export interface Hearing {
  readonly on: Day;
  readonly outcome: OutcomeCode;
  readonly rationale: string;
  readonly viewsConsidered: string;
  readonly conditions: readonly string[];
  readonly actions: readonly {
    readonly task: string;
    readonly owner: 'borough' | 'panel';
    readonly days: number;
  }[];
  /** Shares sought of social care, education and health; they come to 100. */
  readonly split: readonly [number, number, number] | null;
  readonly weeklyPence: number | null;
}
