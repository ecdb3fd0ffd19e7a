import { formatDay } from '@lib/kernel/london-format';
import { StepDays, Timeliness } from '@lib/panel/timeliness/timeliness';
import { TimelinessOfPanel } from '@lib/panel/timeliness/panel-timeliness.service';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { daysInWords } from '../panel-words';

export interface TimelinessModel {
  readonly title: string;
  readonly panels: readonly {
    readonly name: string;
    readonly sentences: readonly string[];
    readonly table: DataTable | null;
  }[];
}

/** How long cases take, as sentences and a table. */
export const presentTimeliness = (panels: readonly TimelinessOfPanel[]): TimelinessModel => ({
  title: 'Timeliness of the panel',
  panels: panels.map(({ panel, timeliness }) => ({
    name: panel,
    sentences: sentencesOf(timeliness),
    table: timeliness.rounds === 0 ? null : tableOf(timeliness),
  })),
});

const sentencesOf = (of: Timeliness): string[] => [
  `From ${formatDay(of.from)} to ${formatDay(of.to)}, ${counted(of.rounds, 'case was', 'cases were')} submitted to this panel.`,
  ...(of.rounds === 0 ? [] : [recommended(of.toRecommended), deferredIn(of)]),
  ...(of.recommendations === 0
    ? []
    : [
        `Of ${counted(of.recommendations, 'recommendation', 'recommendations')} made in that time, ${of.inquorate} ${of.inquorate === 1 ? 'was' : 'were'} made without a quorum and ${of.inquorate === 1 ? 'holds' : 'hold'} in principle only.`,
      ]),
];

const recommended = ({ cases, median, longest }: StepDays): string =>
  median === null || longest === null
    ? 'None of them has a recommendation yet.'
    : `Half of the ${cases} that have a recommendation had it within ${daysInWords(median)} of the referral; the longest took ${daysInWords(longest)}.`;

const deferredIn = ({ heard, deferred }: Timeliness): string =>
  heard === 0
    ? 'None of them has been heard yet.'
    : `Of ${counted(heard, 'case', 'cases')} heard, ${deferred} ${deferred === 1 ? 'was' : 'were'} deferred at least once (${Math.round((deferred / heard) * 100)}%).`;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const tableOf = (of: Timeliness): DataTable => ({
  caption: 'Days from the referral',
  columns: [
    { text: 'Step' },
    { text: 'Cases', numeric: true },
    { text: 'Median', numeric: true },
    { text: 'Longest', numeric: true },
  ],
  rows: (
    [
      ['To the first time it was listed', of.toListed],
      ['To the recommendation', of.toRecommended],
      ['To the borough’s response', of.toResponse],
      ['To the start of the placement', of.toStart],
      ['Of these, waiting for information', of.waited],
    ] as const
  ).map(([words, { cases, median, longest }]) => [words, cases, median ?? 'None yet', longest ?? 'None yet']),
});
