import { formatDay } from '@lib/kernel/london-format';
import { coveredFrom } from '@lib/measures/placements/covered-from';
import { Report, ReportSubject } from '../report';
import { BoroughSubject } from '../subject/subject';
import { coverageSheet } from './coverage.sheet';
import { returnsBehind } from './coverage.query';
import { headlineSheet } from './headline.sheet';
import { locationSheet } from './location.sheet';
import { measureSnapshot } from './measure-snapshot';
import { mixSheet } from './mix.sheet';
import { monthsSheet } from './months.sheet';
import { snapshotNotes } from './notes';
import { stabilitySheet } from './stability.sheet';
import { trueAtOf } from './true-at';

/** Where one borough's children are placed on a day, exact: issue A, item 4. */
export const PLACEMENTS_SNAPSHOT: Report<BoroughSubject> = {
  code: 'placements-snapshot',
  title: 'Placements snapshot',
  for: 'a borough',
  purpose:
    'Where the borough’s looked after children are placed on one day: with whom, how far from home, and how often they have moved. ' +
    'It shows which kinds of placement the borough relies on, and whether it has enough of them near by.',
  version: 1,
  parameters: [{ name: 'Date', about: 'The day the children are counted on, for example 31 March' }],
  tables: [
    { name: 'Headline measures', about: 'Six measures, each with what it is a share of' },
    { name: 'Placement mix', about: 'Children by placement group, provider and age group' },
    { name: 'Location', about: 'Borough, sub-region, London or outside, with unknown shown apart' },
    { name: 'Placements in the year', about: 'One, two, or three or more placements, by age group' },
    { name: 'Month by month', about: 'Placements open at the end of each of 24 months, by placement group' },
    { name: 'Coverage', about: 'Which returns it is made from, and how many end dates were inferred' },
  ],
  personalData: false,
  smallNumbers: 'Exact: small numbers are not suppressed, because the workbook is for the borough itself',
  marking: 'OFFICIAL-SENSITIVE',
  handling:
    'For the named borough only. Figures are provisional and local, and include small numbers: do not publish them or pass them on.',
  keywords: ['looked after children', 'placements', 'sufficiency', 'provisional'],

  coveredFrom: (tx) => coveredFrom(tx),

  async produce(tx, subject) {
    const returns = await returnsBehind(tx);
    const snapshot = await measureSnapshot(tx, subject.asAt);
    const dataAsAt = trueAtOf(returns, subject.asAt);
    const sheet = { subject, period: periodOf(subject), dataAsAt };
    return {
      period: sheet.period,
      dataAsAt,
      notes: snapshotNotes(subject, dataAsAt, returns, await coveredFrom(tx)),
      sheets: [
        headlineSheet(snapshot, sheet),
        mixSheet(snapshot.mix, sheet),
        locationSheet(snapshot.tiers, sheet),
        stabilitySheet(snapshot, sheet),
        monthsSheet(snapshot.months, sheet),
        coverageSheet(returns, sheet),
      ],
    };
  },
};

const periodOf = ({ asAt }: ReportSubject): string => formatDay(asAt);
