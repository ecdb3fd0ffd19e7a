import { formatDay } from '@lib/kernel/london-format';
import { coveredFrom } from '@lib/measures/placements/covered-from';
import { Note } from '@lib/workbook/writing/workbook-document';
import { returnsBehind } from '../placements-snapshot/coverage.query';
import { snapshotNotes } from '../placements-snapshot/notes';
import { trueAtOf } from '../placements-snapshot/true-at';
import { Report } from '../report';
import { BoroughSubject } from '../subject/subject';
import { distancesSheet } from './distances.sheet';
import { FURTHER_BY_MILES } from './distances-of';
import { comparedDay, placedChildren } from './placed-children.query';

const COMMON_NOTES = new Set(['provisional', 'short-breaks', 'groups', 'unknown']);

/** R10 of product.md 8, of a borough: exact. */
export const DISTANCE_AND_LOCATION: Report<BoroughSubject> = {
  code: 'distance-and-location',
  title: 'Distance and location',
  for: 'a borough',
  purpose:
    'How far from home the borough’s children live on one day, by kind of placement: in the borough, in London or beyond, and in miles. ' +
    'It shows for which kinds of placement children go far, and who was moved further in the last three months.',
  version: 1,
  parameters: [
    { name: 'Date', about: 'The day the children are counted on; moves are of the three months before' },
  ],
  tables: [{ name: 'Distance and location', about: 'One row a kind of placement, the total first' }],
  personalData: false,
  smallNumbers: 'Exact: small numbers are not suppressed, because the workbook is for the borough itself',
  marking: 'OFFICIAL-SENSITIVE',
  handling:
    'For the named borough only. Figures are provisional and local, and include small numbers: do not publish them or pass them on.',
  keywords: ['looked after children', 'placements', 'distance', 'location'],
  coveredFrom: (tx) => coveredFrom(tx),

  async produce(tx, subject) {
    const returns = await returnsBehind(tx);
    const dataAsAt = trueAtOf(returns, subject.asAt);
    const period = formatDay(subject.asAt);
    const notes = snapshotNotes(subject, dataAsAt, returns, await coveredFrom(tx));
    return {
      period,
      dataAsAt,
      notes: [...notes.filter(({ id }) => COMMON_NOTES.has(id)), DISTANCE_NOTE, movedNote(subject.asAt)],
      sheets: [distancesSheet(await placedChildren(tx, subject.asAt), { subject, period, dataAsAt })],
    };
  },
};

const DISTANCE_NOTE: Note = {
  id: 'distance',
  text: 'Miles are between the postcodes of home and placement in a straight line, worked out when a return is imported. The median is the distance that half of the children live within, of those whose distance is known.',
};

const movedNote = (on: Parameters<typeof comparedDay>[0]): Note => ({
  id: 'moved',
  text: `Moved since ${formatDay(comparedDay(on))}: children looked after on both days, in another placement than then, at least ${FURTHER_BY_MILES} mile further from home or nearer to it. Where either distance is not known the move is in neither column.`,
});
