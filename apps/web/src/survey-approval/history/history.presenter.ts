import { formatMoment } from '@lib/kernel/london-format';
import { ReturnVersion } from '@lib/surveys/reviewing/versions.query';
import { VersionDifferences } from '@lib/surveys/submitting/submitted-returns.service';
import { TimelineEvent } from '@lib/web-kit/govuk/timeline-event';
import { CellLink, DataTable } from '@lib/web-kit/tables/data-table';
import { counted, waveCaption } from '../../surveys/page-facts';
import { differencesTable, ShownDifferences } from '../shown/differences-table';
import { approvalPaths } from '../survey-approval.paths';

export interface HistoryModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly versions: DataTable;
  readonly heading: string;
  /** Null of the first version. */
  readonly differences: ShownDifferences | null;
  readonly events: readonly TimelineEvent[];
}

/** Each version that was submitted, what was different in it, and what was decided. */
export const presentHistory = (found: VersionDifferences): HistoryModel => {
  const { wave, versions, version, since, compiled, localReferences: local } = found;
  return {
    title: 'History of this return',
    back: { href: approvalPaths.receipt(wave.id) },
    caption: waveCaption(found),
    versions: {
      caption: 'Versions that were submitted',
      hideCaption: true,
      columns: [
        { text: 'Version' },
        { text: 'Submitted' },
        { text: 'By' },
        { text: 'Why' },
        { text: 'Look at' },
      ],
      rows: versions.map((one) => [
        { text: `Version ${one.number}`, note: one.reference },
        {
          text: formatMoment(one.submittedAt),
          ...(one.daysLate > 0 ? { note: `${counted(one.daysLate, 'day')} late` } : {}),
        },
        { text: one.submittedByName, note: `prepared by ${one.preparedByName}` },
        one.because ?? 'The first',
        { links: linksOf(wave.id, one) },
      ]),
    },
    heading: `What was different in version ${version.number}`,
    differences:
      since && differencesTable(compiled.set, since, { since: `version ${version.number - 1}`, local }),
    events: eventsOf(found),
  };
};

const linksOf = (wave: string, { number }: ReturnVersion): CellLink[] => [
  ...(number > 1
    ? [{ text: 'Differences', href: approvalPaths.history(wave, number), hiddenText: `in version ${number}` }]
    : []),
  { text: 'Copy (XLSX)', href: approvalPaths.copy(wave, number), hiddenText: `of version ${number}` },
];

const eventsOf = ({ versions, decisions }: VersionDifferences): TimelineEvent[] => {
  const submitted = versions.map(({ number, submittedAt, submittedByName, because }) => ({
    ...{ at: submittedAt, title: `Version ${number} was submitted`, by: submittedByName, text: because },
  }));
  const decided = decisions.map(({ decision, number, note, decidedAt, decidedByName }) => ({
    ...{ at: decidedAt, title: `${DECIDED[decision]} (version ${number})`, by: decidedByName, text: note },
  }));
  return [...submitted, ...decided]
    .toReversed()
    .toSorted((one, other) => Number(other.at.epochMilliseconds - one.at.epochMilliseconds))
    .map(({ at, title, by, text }) => ({
      ...{ title, by, when: formatMoment(at), datetime: at.toString() },
      ...(text === null ? {} : { text }),
    }));
};

export const DECIDED: Readonly<Record<VersionDifferences['decisions'][number]['decision'], string>> = {
  'taken up': 'The review started',
  accepted: 'It was accepted',
  'accepted with a note': 'It was accepted with a note',
  returned: 'It was returned with comments',
  'set back': 'The decision was set back',
  reopened: 'It was reopened for corrections',
};
