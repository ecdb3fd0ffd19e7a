import { formatDay } from '@lib/kernel/london-format';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { Snapshot, SnapshotOption, ViewOrReason } from '@lib/panel/sharing/snapshot';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { poundsAWeek } from './weekly-pounds';

export interface CopyModel {
  readonly views: readonly SummaryRow[];
  readonly facts: readonly SummaryRow[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly search: readonly SummaryRow[];
  readonly options: DataTable | null;
  readonly nothingFound: readonly SummaryRow[] | null;
  readonly markers: DataTable | null;
}

/** What the borough shared, in read view: the views of child and family first. */
export const presentCopy = (copy: Snapshot): CopyModel => ({
  views: [
    { label: 'Child or young person', value: viewWords(copy.views.child) },
    { label: 'Family', value: viewWords(copy.views.family) },
  ],
  facts: factsOf(copy),
  sections: copy.sections.map(({ title, answers }) => ({
    title,
    rows: answers.map(({ question, answer, source }) => ({
      label: question,
      value: source ? `${answer} (${source})` : answer,
    })),
  })),
  search: [
    { label: 'Providers asked', value: copy.search.approached },
    { label: 'Offers', value: copy.search.offers },
    { label: 'Waiting for an answer', value: copy.search.waiting },
    {
      label: 'Refused',
      ...(copy.search.refused.length > 0
        ? { items: copy.search.refused.map(({ reason, count }) => `${reason}: ${count}`) }
        : { value: 'None' }),
    },
  ],
  options: copy.options.length === 0 ? null : optionsOf(copy.options),
  nothingFound: copy.noSuitablePlacement && [
    { label: 'Why', items: copy.noSuitablePlacement.reasons },
    { label: 'Where the child is meanwhile', value: copy.noSuitablePlacement.interim },
  ],
  markers: copy.markers.length === 0 ? null : markersOf(copy.markers),
});

const viewWords = (view: ViewOrReason): string =>
  'words' in view ? view.words : `No views are recorded: ${view.noneBecause}`;

const factsOf = ({ ask, urgency, neededBy, child }: Snapshot): SummaryRow[] => [
  { label: 'Asks for', value: ASKS[ask] },
  { label: 'Urgency', value: URGENCIES[urgency] },
  { label: 'Needed by', value: neededBy === null ? 'No date given' : formatDay(neededBy) },
  { label: 'Child', value: child.serviceReference },
  { label: 'Age and sex', value: `${child.age}, ${child.sex.toLowerCase()}` },
  {
    label: 'Legal status',
    value: child.edgeOfCare ? 'Edge of care: not looked after' : child.legalStatus,
  },
  ...(child.unaccompanied ? [{ label: 'Unaccompanied', value: 'Yes, an asylum-seeking child' }] : []),
];

const optionsOf = (options: readonly SnapshotOption[]): DataTable => ({
  caption: 'Options the borough lays before the panel',
  hideCaption: true,
  columns: [
    { text: 'Option' },
    { text: 'Type' },
    { text: 'Match' },
    { text: 'Registration' },
    { text: 'Miles' },
    { text: 'Can start' },
    { text: 'Cost a week' },
  ],
  rows: options.map((one) => [
    { text: one.name, note: one.preferred ? 'The borough’s first choice' : undefined },
    one.kind,
    one.match === null ? 'Not scored' : `${one.match} of 5`,
    one.registration ?? 'Not known',
    one.miles ?? 'Not known',
    one.startOn === null ? 'Not known' : formatDay(one.startOn),
    poundsAWeek(one.weeklyPence),
  ]),
});

const markersOf = (markers: Snapshot['markers']): DataTable => ({
  caption: 'Prompts',
  hideCaption: true,
  columns: [{ text: 'Look at' }, { text: 'By' }, { text: 'What the borough noted' }],
  rows: markers.map(({ prompt, dueOn, evidence }) => [
    prompt,
    dueOn === null ? 'No date' : formatDay(dueOn),
    evidence ?? 'Nothing yet',
  ]),
});
