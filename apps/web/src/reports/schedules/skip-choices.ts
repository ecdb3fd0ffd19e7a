import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { SkipRules } from '@lib/reports/schedules/schedule';

/** What a person can tick about runs that are not worth anybody's time. */
export const SKIP_CHOICES = {
  empty: 'Skip it when its tables have no rows',
  same: 'Skip it when nothing has changed since the last one',
  notice: 'When it is skipped so, tell the recipients that there is nothing to report',
} as const;

export type SkipChoice = keyof typeof SKIP_CHOICES;

const RULE: Readonly<Record<SkipChoice, keyof SkipRules>> = {
  empty: 'skipIfEmpty',
  same: 'skipIfSame',
  notice: 'tellWhenSkipped',
};

const CHOICES = Object.keys(SKIP_CHOICES) as readonly SkipChoice[];

export const skipRulesOf = (chosen: readonly SkipChoice[]): SkipRules => ({
  skipIfEmpty: chosen.includes('empty'),
  skipIfSame: chosen.includes('same'),
  tellWhenSkipped: chosen.includes('notice'),
});

export const skipChoicesOf = (rules: Partial<SkipRules>): SkipChoice[] =>
  CHOICES.filter((choice) => rules[RULE[choice]]);

/** The rules in words; without any, that it is always made. */
export const skipFact = (rules: Partial<SkipRules>): SummaryRow => {
  const chosen = skipChoicesOf(rules).map((choice) => SKIP_CHOICES[choice]);
  const label = 'When it is skipped';
  return chosen.length === 0 ? { label, value: 'Never: it is always made' } : { label, items: chosen };
};
