import { formatDay } from '@lib/kernel/london-format';
import { coveredFrom } from '@lib/measures/placements/covered-from';
import { Note } from '@lib/workbook/writing/workbook-document';
import { returnsBehind } from '../placements-snapshot/coverage.query';
import { snapshotNotes } from '../placements-snapshot/notes';
import { trueAtOf } from '../placements-snapshot/true-at';
import { Report } from '../report';
import { BoroughSubject } from '../subject/subject';
import { cohortRows, quartersTo } from './cohorts';
import { cohortsSheet } from './cohorts.sheet';
import { placementsStarted } from './placed-in.query';

const COMMON_NOTES = new Set(['provisional', 'short-breaks', 'first-return']);

/** R11 of product.md 8, of a borough: exact. */
export const STABILITY_AND_OUTCOMES: Report<BoroughSubject> = {
  code: 'stability-and-outcomes',
  title: 'Stability and outcomes',
  for: 'a borough',
  purpose:
    'What became of the placements the borough made, by the quarter they began in: whether children were still there after three, six and twelve months, and whether the others ended as planned. ' +
    'It shows whether placements last, and of how many ends nobody wrote down why.',
  version: 1,
  parameters: [
    { name: 'Date', about: 'The last day that is told of; the two years of quarters to it are shown' },
  ],
  tables: [{ name: 'Stability and outcomes', about: 'One row a quarter, after each of three intervals' }],
  personalData: false,
  smallNumbers: 'Exact: small numbers are not suppressed, because the workbook is for the borough itself',
  marking: 'OFFICIAL-SENSITIVE',
  handling:
    'For the named borough only. Figures are provisional and local, and include small numbers: do not publish them or pass them on.',
  keywords: ['looked after children', 'placements', 'stability', 'outcomes'],
  coveredFrom: (tx) => coveredFrom(tx),

  async produce(tx, subject) {
    const { asAt } = subject;
    const returns = await returnsBehind(tx);
    const dataAsAt = trueAtOf(returns, asAt);
    const period = formatDay(asAt);
    const from = await coveredFrom(tx);
    const quarters = quartersTo(asAt, from ?? asAt);
    const placements = quarters[0] ? await placementsStarted(tx, quarters[0], asAt) : [];
    const notes = snapshotNotes(subject, dataAsAt, returns, from);
    return {
      period,
      dataAsAt,
      notes: [...notes.filter(({ id }) => COMMON_NOTES.has(id)), ...NOTES],
      sheets: [cohortsSheet(cohortRows(quarters, placements, asAt), { subject, period, dataAsAt })],
    };
  },
};

const NOTES: readonly Note[] = [
  {
    id: 'interval',
    text: 'Counted from the day each placement began. Those that began too lately to tell are in “Placements begun” and in no later column. A placement that ended on the day itself is not still in place. A child who was placed twice is counted twice.',
  },
  {
    id: 'planned',
    text: 'As the borough recorded it in the register of high-cost placements, and where it did not, as the codes of the return tell: a change of care plan and planned ways of leaving care are planned; what somebody asked for, or what broke down, is not. Other codes tell neither.',
  },
];
