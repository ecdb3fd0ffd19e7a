import { AUTHORITIES_BY_NAME, Authority } from '@lib/boroughs/authorities/authorities';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReleasedTable } from './released-table';
import { periodOf, sourceOf } from './sheet-words';

/** Whether a borough is in a release, and if not why. */
const takesPart = ({ release }: ReleasedTable, { id }: Authority): string => {
  if (release === null) return 'No release';
  if (release.includes.includes(id)) return 'Yes';
  return `No: ${release.missing.find(({ boroughId }) => boroughId === id)?.reason ?? 'not in this release'}`;
};

/** Which boroughs the figures are of: a reader judges by it how far London's can be trusted. */
export const coverageSheet = ([main, ...others]: readonly [
  ReleasedTable,
  ...ReleasedTable[],
]): PublishedSheet =>
  publishedSheet<Authority>({
    name: 'Coverage',
    table: 'coverage',
    title: { topic: 'Boroughs in the figures', area: 'London', period: periodOf(main) },
    notes: ['london', 'coverage'],
    source: sourceOf(main),
    dataAsAt: main.release?.oldest ?? main.asked,
    columns: [
      column('Borough', { kind: 'text', value: ({ name }: Authority) => name }),
      column('Area code', { kind: 'text', value: ({ gss }: Authority) => gss }),
      ...[main, ...others].map((of) =>
        column(of.cube.title, { kind: 'text', value: (one: Authority) => takesPart(of, one) }),
      ),
    ],
    rows: AUTHORITIES_BY_NAME,
  });
