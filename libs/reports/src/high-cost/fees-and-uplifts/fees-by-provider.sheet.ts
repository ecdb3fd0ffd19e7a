import { formatDay } from '@lib/kernel/london-format';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { areaColumns, EVERY_TABLE, SOURCE } from '../rows/register-report';
import { FeesOf, feesOf } from './fees-of';
import { ProviderOf } from './provider-groups.query';

interface ProviderRow extends FeesOf {
  readonly group: string;
  readonly providers: string;
}

/** What the borough pays each group of providers, the group it pays most first. */
export const feesByProviderSheet = (
  { borough, asAt }: ReportSubject<BoroughSubject>,
  rows: readonly RegisterRow[],
  providers: ReadonlyMap<string, ProviderOf>,
): PublishedSheet =>
  publishedSheet<ProviderRow>({
    name: 'Fees by provider group',
    table: 'fees_by_provider_group',
    title: { topic: 'Core fees a week by provider group', area: borough.name, period: formatDay(asAt) },
    notes: [...EVERY_TABLE, 'fees', 'groups'],
    source: `${SOURCE}; the directory of settings`,
    dataAsAt: asAt,
    columns: [
      ...areaColumns<ProviderRow>(borough),
      column('Provider group', { kind: 'text', value: ({ group }: ProviderRow) => group }),
      column('Providers', { kind: 'text', value: (row: ProviderRow) => row.providers }),
      column('Placements', { kind: 'whole', value: ({ placements }: ProviderRow) => placements }),
      column('With a core fee', { kind: 'whole', value: ({ priced }: ProviderRow) => priced }),
      column('Core fees a week (£)', { kind: 'money', value: ({ weeklyPence }: ProviderRow) => weeklyPence }),
      column('Median (£)', {
        kind: 'money',
        value: ({ medianPence }: ProviderRow) => medianPence ?? '[z]',
      }),
    ],
    rows: providerRows(rows, providers, asAt),
  });

const providerRows = (
  rows: readonly RegisterRow[],
  providers: ReadonlyMap<string, ProviderOf>,
  on: ReportSubject['asAt'],
): ProviderRow[] => {
  const of = ({ placement }: RegisterRow): ProviderOf | undefined => providers.get(placement.urn ?? '');
  const groups = [...new Set(rows.map((row) => of(row)?.group ?? null))];
  return groups
    .map((group): ProviderRow => {
      const own = rows.filter((row) => (of(row)?.group ?? null) === group);
      const names = [...new Set(own.flatMap((row) => of(row)?.provider ?? []))].sort();
      return {
        group: group ?? 'Not known',
        providers: names.length === 0 ? '[x]' : names.join('; '),
        ...feesOf(own, on),
      };
    })
    .toSorted((a, b) => b.weeklyPence - a.weeklyPence || (a.group < b.group ? -1 : 1));
};
