import { sentenceCase } from '@lib/kernel/sentence-case';
import { formatDay } from '@lib/kernel/london-format';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { settingTitle } from '@lib/provision/settings/setting';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { areaColumns, EVERY_TABLE, SOURCE } from '../rows/register-report';
import { UpliftOn } from './uplifts.query';

/** What more the borough's providers asked for, and what was agreed. */
export const upliftsSheet = (
  { borough, asAt }: ReportSubject<BoroughSubject>,
  rows: readonly RegisterRow[],
  uplifts: readonly UpliftOn[],
): PublishedSheet =>
  publishedSheet<UpliftOn>({
    name: 'Uplift requests',
    table: 'uplift_requests',
    title: { topic: 'Uplift requests', area: borough.name, period: `twelve months to ${formatDay(asAt)}` },
    notes: [...EVERY_TABLE, 'uplifts'],
    source: SOURCE,
    dataAsAt: asAt,
    columns: [
      ...areaColumns<UpliftOn>(borough),
      column('Asked on', { kind: 'day', value: ({ askedOn }: UpliftOn) => askedOn }),
      column('Setting', { kind: 'text', value: (one: UpliftOn) => settingTitle(one) }),
      column('Number of the setting', { kind: 'text', value: ({ urn }: UpliftOn) => urn ?? '[z]' }),
      column('Provider', { kind: 'text', value: ({ provider }: UpliftOn) => provider ?? '[x]' }),
      column('Placements there', {
        kind: 'whole',
        value: ({ urn }: UpliftOn) =>
          urn === null ? '[x]' : rows.filter(({ placement }) => placement.urn === urn).length,
      }),
      column('Why', { kind: 'text', value: ({ reason }: UpliftOn) => sentenceCase(reason) }),
      column('Asked (%)', {
        kind: 'percent',
        decimals: 2,
        value: ({ askedPercent }: UpliftOn) => askedPercent / 100,
      }),
      column('From', { kind: 'day', value: ({ appliesFrom }: UpliftOn) => appliesFrom }),
      column('Where it stands', { kind: 'text', value: ({ state }: UpliftOn) => sentenceCase(state) }),
      column('Agreed (%)', {
        kind: 'percent',
        decimals: 2,
        value: ({ agreedPercent }: UpliftOn) => (agreedPercent === null ? '[z]' : agreedPercent / 100),
      }),
      column('Decided on', { kind: 'day', value: ({ decidedOn }: UpliftOn) => decidedOn ?? '[z]' }),
    ],
    rows: uplifts,
  });
