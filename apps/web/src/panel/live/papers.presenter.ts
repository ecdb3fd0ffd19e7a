import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { yearlyRate } from '@lib/high-cost/costs/cost-of';
import { formatDay } from '@lib/kernel/london-format';
import { ASKS, PanelCase, URGENCIES } from '@lib/panel/cases/panel-case';
import { formatPounds, wholePounds } from '@lib/kernel/pounds';
import { weeklyTotal } from '@lib/panel/options/weekly-cost';
import { Snapshot, SnapshotOption, ViewOrReason } from '@lib/panel/sharing/snapshot';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';

/** The papers of a case, views first, as the live item and the pack show them. */
export interface PapersModel {
  readonly views: readonly {
    readonly who: string;
    readonly words: string | null;
    readonly noneBecause: string | null;
  }[];
  readonly facts: readonly SummaryRow[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly options: DataTable | null;
  readonly nothingFound: string | null;
  readonly search: string;
  readonly markers: readonly string[];
}

export const presentPapers = (of: PanelCase, copy: Snapshot): PapersModel => ({
  views: [view('The child', copy.views.child), view('The family', copy.views.family)],
  facts: factsOf(of, copy),
  sections: copy.sections.map(({ title, answers }) => ({
    title,
    rows: answers.map(({ question, answer, source }) => ({
      label: question,
      value: source ? `${answer} (${source})` : answer,
    })),
  })),
  options: copy.options.length > 0 ? optionsTable(of.reference, copy.options) : null,
  nothingFound: copy.noSuitablePlacement
    ? `The borough found no suitable placement: ${copy.noSuitablePlacement.reasons.join('; ')}. In the meantime: ${copy.noSuitablePlacement.interim}.`
    : null,
  search: searchInWords(copy),
  markers: copy.markers.map(({ prompt, dueOn }) => (dueOn ? `${prompt} (${formatDay(dueOn)})` : prompt)),
});

const view = (who: string, given: ViewOrReason): PapersModel['views'][number] =>
  'words' in given
    ? { who, words: given.words, noneBecause: null }
    : { who, words: null, noneBecause: given.noneBecause };

const factsOf = (of: PanelCase, { child, neededBy }: Snapshot): SummaryRow[] => [
  { label: 'Borough', value: authorityById(of.boroughId).name },
  { label: 'What is asked', value: ASKS[of.ask] },
  { label: 'Urgency', value: URGENCIES[of.urgency] },
  { label: 'Needed by', value: neededBy ? formatDay(neededBy) : null },
  { label: 'Age and sex', value: `${child.age}, ${child.sex.toLowerCase()}` },
  { label: 'Legal status', value: child.edgeOfCare ? 'On the edge of care' : child.legalStatus },
  ...(child.unaccompanied ? [{ label: 'Unaccompanied', value: 'Yes' }] : []),
  ...(of.deferrals > 0
    ? [
        {
          label: 'Deferred before',
          value: `${of.deferrals} ${of.deferrals === 1 ? 'time' : 'times'}`,
          ...(of.deferrals > 1 ? { tag: { text: 'Deferred twice or more', colour: 'red' as const } } : {}),
        },
      ]
    : []),
  ...(of.emergency
    ? [{ label: 'Emergency', value: `${of.emergency.reason} (${of.emergency.approverName})` }]
    : []),
];

/** What an option costs is for the panel to speak of; the borough decides and pays. */
const optionsTable = (reference: string, options: readonly SnapshotOption[]): DataTable => ({
  caption: `Options for ${reference}, costs before VAT`,
  stacks: true,
  columns: [
    { text: 'Option' },
    { text: 'Type' },
    { text: 'Match, 1 to 5', numeric: true },
    { text: 'Miles from home', numeric: true },
    { text: 'Registration' },
    { text: 'Can start' },
    { text: 'A week', numeric: true },
    { text: 'A year', numeric: true },
  ],
  rows: options.map(optionRow),
});

const optionRow = (option: SnapshotOption): TableRow => {
  const weekly = weeklyTotal(option.weeklyPence);
  return [
    { text: option.name, ...(option.preferred ? { note: 'The borough’s first choice' } : {}) },
    option.kind,
    option.match ?? 'Not said',
    option.miles ?? 'Not known',
    option.registration ?? 'Not known',
    option.startOn ? formatDay(option.startOn) : 'Not known',
    weekly === null ? 'Not known' : formatPounds(weekly),
    weekly === null ? 'Not known' : formatPounds(wholePounds(yearlyRate(weekly))),
  ];
};

const searchInWords = ({ search }: Snapshot): string => {
  const refused = search.refused.reduce((sum, { count }) => sum + count, 0);
  const reasons = search.refused.map(({ reason, count }) => `${reason} ${count}`).join(', ');
  return (
    `${search.approached} ${search.approached === 1 ? 'provider was' : 'providers were'} approached: ${search.offers} offered a place, ${refused} refused` +
    `${reasons ? ` (${reasons})` : ''} and ${search.waiting} have not answered yet.`
  );
};
