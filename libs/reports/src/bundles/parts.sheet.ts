import { formatDay } from '@lib/kernel/london-format';
import { releaseReference } from '@lib/releases/selecting/release';
import { column } from '@lib/workbook/writing/column';
import { Note, PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { PARTS_TABLE } from '../changes/tables-of-the-run';
import { ReportSubject, versionLabel } from '../report';
import { areaOf } from '../subject/subject';
import { Part } from './part';

const PARTS_NOTE = 'parts';

/** Which reports the workbook is put together from, and what each rests on: one may be of another day than the next. */
export const partsSheet = (parts: readonly Part[], subject: ReportSubject): PublishedSheet =>
  publishedSheet<Part>({
    name: 'Parts',
    table: PARTS_TABLE,
    title: { topic: 'Reports in this workbook', area: areaOf(subject), period: formatDay(subject.asAt) },
    notes: [PARTS_NOTE],
    source: 'The workstream as it is set up in this service, and its reports',
    dataAsAt: subject.asAt,
    columns: [
      column('Part', { kind: 'text', value: ({ number }: Part) => String(number) }),
      column('Report', { kind: 'text', value: ({ report }: Part) => report.title }),
      column('In this workbook', {
        kind: 'text',
        value: ({ leftOut }: Part) => (leftOut ? `No. ${leftOut}` : 'Yes'),
      }),
      column('Tables', { kind: 'whole', value: ({ content }: Part) => content?.sheets.length ?? 0 }),
      column('Period', { kind: 'text', value: ({ content }: Part) => content?.period ?? '[z]' }),
      column('Data as at', {
        kind: 'day',
        value: ({ content }: Part) => content?.dataAsAt ?? '[z]',
        days: 'long',
      }),
      column('Areas in it', { kind: 'text', value: (part: Part) => areasIn(part, subject) }),
      column('Areas missing', { kind: 'text', value: ({ content }: Part) => missingFrom(content) }),
      column('Small numbers', {
        kind: 'text',
        value: ({ report, content }: Part) =>
          content ? (content.smallNumbers ?? report.smallNumbers) : '[z]',
      }),
      column('Releases', { kind: 'text', value: ({ content }: Part) => releasesOf(content) }),
      column('Definition version', { kind: 'text', value: ({ report }: Part) => versionLabel(report) }),
    ],
    rows: parts,
  });

const areasIn = ({ content }: Part, subject: ReportSubject): string => {
  if (!content) return '[z]';
  const { coverage } = content;
  if (!coverage) return areaOf(subject);
  return coverage.inWords ?? `${coverage.included.length}: ${coverage.included.join(', ')}`;
};

const missingFrom = (content: Part['content']): string =>
  content ? content.coverage?.missing.join(', ') || 'None' : '[z]';

/** Those of its tables as people quote them; where a table has a history, the sheet has the rest. */
const releasesOf = (content: Part['content']): string => {
  if (!content) return '[z]';
  return content.releaseReference ?? (content.releases?.map(releaseReference).join(', ') || 'None');
};

export const partsNote = (title: string): Note => ({
  id: PARTS_NOTE,
  text:
    `The reports of the workstream “${title}”, each in the version that is made for whom this workbook is. ` +
    'Each is the same as the report by itself: it has its own day, returns or releases, and its own rules for small numbers, which stand here and on its sheets. ' +
    'A report that is left out says why.',
});
