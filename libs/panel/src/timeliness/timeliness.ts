import { Day } from '@lib/kernel/day';
import { Round } from './case-rounds';

/** How many cases a step was taken for, the middle of their days, and the longest. */
export interface StepDays {
  readonly cases: number;
  /** Null where no case took the step. Of two in the middle, the half way between. */
  readonly median: number | null;
  readonly longest: number | null;
}

export interface Timeliness {
  readonly from: Day;
  readonly to: Day;
  /** Cases brought to the panel in that time; brought back counts again. */
  readonly rounds: number;
  readonly toListed: StepDays;
  readonly toRecommended: StepDays;
  readonly toResponse: StepDays;
  readonly toStart: StepDays;
  /** Days the panel waited for information, over the cases that were asked for some. */
  readonly waited: StepDays;
  /** Cases that were heard: deferred, or recommended on. */
  readonly heard: number;
  /** Of those, deferred at least once. */
  readonly deferred: number;
  /** Recommendations made, and of those without a quorum. */
  readonly recommendations: number;
  readonly inquorate: number;
}

/** Whether a recommendation of a day was made with a quorum. */
export interface Quorate {
  readonly on: Day;
  readonly quorate: boolean;
}

/** Timeliness of a panel (PAN-34) over the cases submitted, and the recommendations made, from one day up to and on another. */
export const timelinessOf = (
  rounds: readonly Round[],
  recommendations: readonly Quorate[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Timeliness => {
  const within = rounds.filter(({ submittedOn }) => submittedOn >= from && submittedOn <= to);
  const made = recommendations.filter(({ on }) => on >= from && on <= to);
  const heard = within.filter(({ deferrals, toRecommended }) => deferrals > 0 || toRecommended !== null);
  return {
    from,
    to,
    rounds: within.length,
    toListed: stepDays(within.map(({ toListed }) => toListed)),
    toRecommended: stepDays(within.map(({ toRecommended }) => toRecommended)),
    toResponse: stepDays(within.map(({ toResponse }) => toResponse)),
    toStart: stepDays(within.map(({ toStart }) => toStart)),
    waited: stepDays(within.map(({ waited }) => (waited > 0 ? waited : null))),
    heard: heard.length,
    deferred: heard.filter(({ deferrals }) => deferrals > 0).length,
    recommendations: made.length,
    inquorate: made.filter(({ quorate }) => !quorate).length,
  };
};

const stepDays = (days: readonly (number | null)[]): StepDays => {
  const known = days.filter((one) => one !== null).sort((a, b) => a - b);
  const middle = (known.length - 1) / 2;
  return {
    cases: known.length,
    median: known.length === 0 ? null : (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2,
    longest: known.at(-1) ?? null,
  };
};
