import { formatDay } from '@lib/kernel/london-format';
import { HCLI_NEEDS, HcliNeeds, needsPart } from '@lib/measures/high-cost-counts/fees';
import { hcliSettingKind, HCLI_SETTING_KINDS, HcliSettingKind } from '@lib/measures/cubes/hcli-setting-kinds';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { column, Column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { cellOf } from '../../london-placements/printed-cell';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { areaColumns, EVERY_TABLE, SOURCE } from '../rows/register-report';
import { FeesOf, feesOf } from './fees-of';
import { LondonFees } from './london-fees';

interface KindRow extends FeesOf {
  readonly label: string;
  /** The category of London's release that is like it. */
  readonly category: string;
}

const KINDS = Object.keys(HCLI_SETTING_KINDS) as HcliSettingKind[];
const NEEDS = Object.keys(HCLI_NEEDS) as HcliNeeds[];

/** Its own fees by kind of setting, and of homes by needs, each beside London's bands of like placements. */
export const feesByKindSheet = (
  { borough, asAt }: ReportSubject<BoroughSubject>,
  rows: readonly RegisterRow[],
  london: LondonFees,
): PublishedSheet =>
  publishedSheet<KindRow>({
    name: 'Fees by kind of setting',
    table: 'fees_by_kind',
    title: { topic: 'Core fees a week by kind of setting', area: borough.name, period: formatDay(asAt) },
    notes: [...EVERY_TABLE, 'fees', 'london'],
    source: `${SOURCE}; London’s bands: releases of this service`,
    dataAsAt: asAt,
    columns: [...areaColumns<KindRow>(borough), ...columnsBeside(london)],
    rows: kindRows(rows, asAt),
  });

const kindRows = (rows: readonly RegisterRow[], on: ReportSubject['asAt']): KindRow[] => {
  const of = (kind: HcliSettingKind): RegisterRow[] =>
    rows.filter(({ placement }) => hcliSettingKind(placement.group) === kind);
  return [
    ...KINDS.map((kind) => ({
      label: HCLI_SETTING_KINDS[kind],
      category: `type|${kind}`,
      ...feesOf(of(kind), on),
    })),
    ...NEEDS.map((needs) => ({
      label: `${HCLI_SETTING_KINDS.home}: ${HCLI_NEEDS[needs].toLowerCase()}`,
      category: `type-band|home|${needs}`,
      ...feesOf(
        of('home').filter(({ needsBand }) => needsPart(needsBand) === needs),
        on,
      ),
    })),
  ];
};

const columnsBeside = (london: LondonFees): Column<KindRow>[] => [
  column('Placements in', { kind: 'text', value: ({ label }: KindRow) => label }),
  column('Placements', { kind: 'whole', value: ({ placements }: KindRow) => placements }),
  column('With a core fee', { kind: 'whole', value: ({ priced }: KindRow) => priced }),
  column('Lower quartile (£)', { kind: 'money', value: ({ lowerPence }: KindRow) => lowerPence ?? '[z]' }),
  column('Median (£)', { kind: 'money', value: ({ medianPence }: KindRow) => medianPence ?? '[z]' }),
  column('Upper quartile (£)', { kind: 'money', value: ({ upperPence }: KindRow) => upperPence ?? '[z]' }),
  column('Placements in London', {
    kind: 'whole',
    value: ({ category }: KindRow) => cellOf(london.placements(category)),
    notes: ['london-placements'],
  }),
  column('London: lower quartile is in', {
    kind: 'text',
    value: ({ category }: KindRow) => london.band(category, 'lower'),
  }),
  column('London: median is in', {
    kind: 'text',
    value: ({ category }: KindRow) => london.band(category, 'median'),
  }),
  column('London: upper quartile is in', {
    kind: 'text',
    value: ({ category }: KindRow) => london.band(category, 'upper'),
  }),
];
