import { formatDay } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { EntryFacts, NEEDS_BANDS, PROCUREMENTS } from '@lib/high-cost/register/register-entry';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

/** What is recorded of a placement besides its costs. */
export const factRows = (facts: EntryFacts, change: string): SummaryRow[] => {
  const { solo, staffPerChild, registration, procurement } = facts;
  const row = (label: string, value: string | null, what: string): SummaryRow => ({
    label,
    value: value ?? 'Not recorded',
    change: { href: change, what },
  });
  return [
    row(
      'The only child there',
      solo === null ? null : solo ? 'Yes' : 'No',
      'whether it is the only child there',
    ),
    row(
      'Staff for each child',
      staffPerChild === null ? null : String(staffPerChild),
      'the staff for each child',
    ),
    row('Registration', registration && REGISTRATIONS[registration], 'the registration'),
    row('How it was bought', procurement && PROCUREMENTS[procurement], 'how it was bought'),
    row('Band of needs', facts.needsBand && NEEDS_BANDS[facts.needsBand], 'the band of needs'),
    row('Who sees to it', facts.ownerRole, 'the role or team that sees to it'),
    row('Expected to end', dayWords(facts.expectedEndOn), 'the day it is expected to end'),
    row('Contract ends', dayWords(facts.contractEndsOn), 'the day the contract ends'),
    row('Next review', dayWords(facts.reviewDueOn), 'the day of the next review'),
  ];
};

const dayWords = (day: Day | null): string | null => day && formatDay(day);
