import { financialYearLabel } from '@lib/kernel/financial-year';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReturnBehind } from './coverage.query';
import { areaColumns, proportionOr, SheetFacts } from './sheet-facts';

/** Which returns the figures stand on: a reader judges by them how far to trust the rest. */
export const coverageSheet = (returns: readonly ReturnBehind[], facts: SheetFacts): PublishedSheet =>
  publishedSheet<ReturnBehind>({
    name: 'Coverage',
    table: 'coverage',
    title: {
      topic: 'Returns the figures are made from',
      area: facts.subject.borough.name,
      period: facts.period,
    },
    notes: ['inferred'],
    source: 'Imports of this service',
    dataAsAt: facts.dataAsAt,
    columns: [
      ...areaColumns<ReturnBehind>(facts),
      column('Year of the return', {
        kind: 'text',
        value: (one: ReturnBehind) => financialYearLabel(one.returnYear),
      }),
      column('True at', { kind: 'day', value: (one: ReturnBehind) => one.trueAt, days: 'long' }),
      column('Kind', {
        kind: 'text',
        value: (one: ReturnBehind) => (one.partYear ? 'Part-year extract' : 'Whole year'),
      }),
      column('Imported on', { kind: 'day', value: (one: ReturnBehind) => one.importedOn, days: 'long' }),
      column('Episodes used', {
        kind: 'whole',
        value: (one: ReturnBehind) => one.episodes,
        notes: ['episodes-used'],
      }),
      column('Episodes with an inferred end', { kind: 'whole', value: (one: ReturnBehind) => one.inferred }),
      column('Episodes with an inferred end (%)', {
        kind: 'percent',
        value: (one: ReturnBehind) => proportionOr({ numerator: one.inferred, denominator: one.episodes }),
        decimals: 1,
      }),
    ],
    rows: returns,
  });
