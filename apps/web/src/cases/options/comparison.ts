import { yearlyRate } from '@lib/high-cost/costs/cost-of';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { CaseOption } from '@lib/panel/options/case-option';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { MATCHES, PLACEMENT_KINDS } from '@lib/panel/options/placement-kind';
import { formatPounds, wholePounds } from '@lib/kernel/pounds';
import { COST_PART_NAMES, COST_PARTS, weeklyTotal } from '@lib/panel/options/weekly-cost';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';

const UNKNOWN = 'Not known';

type Fact = readonly [label: string, of: (option: CaseOption) => string];

const pounds = (pence: number | null): string => (pence === null ? UNKNOWN : formatPounds(pence));

const perYear = ({ weeklyPence }: CaseOption): string => {
  const week = weeklyTotal(weeklyPence);
  return pounds(week === null ? null : wholePounds(yearlyRate(week)));
};

/** What options are compared by, in this order. */
const FACTS: readonly Fact[] = [
  ['Kind of placement', ({ kind }) => PLACEMENT_KINDS[kind]],
  ['Match to the needs', ({ match }) => (match === null ? UNKNOWN : MATCHES[match as keyof typeof MATCHES])],
  ['Registration', ({ registration }) => (registration === null ? UNKNOWN : REGISTRATIONS[registration])],
  ['Distance from home', ({ miles }) => (miles === null ? UNKNOWN : `${miles} miles`)],
  ['Can start on', ({ startOn }) => (startOn === null ? UNKNOWN : formatDay(startOn))],
  ...COST_PART_NAMES.map((part): Fact => [
    `${COST_PARTS[part]} a week`,
    ({ weeklyPence }) => pounds(weeklyPence[part]),
  ]),
  ['Total a week', ({ weeklyPence }) => pounds(weeklyTotal(weeklyPence))],
  ['Total in a year', perYear],
  ['Note', ({ note }) => note ?? 'None'],
];

/** Options side by side: a row for each fact, a column for each option. On a phone a fact has the options under it. */
export const comparison = (options: readonly CaseOption[]): DataTable => ({
  caption: 'Options side by side',
  columns: [
    { text: 'Fact' },
    ...options.map(({ position, name, preferred }) => ({
      text: `${position}. ${name}${preferred ? ' (first choice)' : ''}`,
    })),
  ],
  rows: FACTS.map(([label, of]) => [label, ...options.map(of)]),
  stacks: true,
});

/** An option as it is saved, for somebody who has another text on the page. */
export const savedOptionRows = (option: CaseOption): SummaryRow[] => [
  { label: 'Provider or setting', value: option.name },
  ...FACTS.map(([label, of]) => ({ label, value: of(option) })),
  { label: 'Saved', value: `${option.savedByName}, ${formatMoment(option.savedAt)}` },
];
