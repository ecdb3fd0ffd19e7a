import { daysBetween } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { RESPONSES } from '@lib/panel/responses/response';
import { StartToRecord } from '@lib/panel/starts/starts-to-record.query';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { areaColumns } from '../rows/register-report';

/** Placements that the borough decided on after a panel and of which no start is recorded. */
export const startsSheet = (
  { borough, asAt, withPersonalData }: ReportSubject<BoroughSubject>,
  rows: readonly StartToRecord[],
): PublishedSheet =>
  publishedSheet<StartToRecord>({
    name: 'Starts not recorded',
    table: 'starts_not_recorded',
    title: { topic: 'Starts not recorded', area: borough.name, period: formatDay(asAt) },
    notes: ['starts'],
    source: 'What the borough recorded in this service of its decisions after a panel',
    dataAsAt: asAt,
    columns: [
      column('Child', { kind: 'text', value: ({ serviceReference }: StartToRecord) => serviceReference }),
      ...(withPersonalData
        ? [
            column('Local reference', {
              kind: 'text',
              value: ({ localReference }: StartToRecord) => localReference,
            }),
          ]
        : []),
      ...areaColumns<StartToRecord>(borough),
      column('Case', { kind: 'text', value: ({ reference }: StartToRecord) => reference }),
      column('Borough’s decision', {
        kind: 'text',
        value: ({ answer }: StartToRecord) => RESPONSES[answer],
      }),
      column('Decided on', { kind: 'day', value: ({ decidedOn }: StartToRecord) => decidedOn }),
      column('Days since', {
        kind: 'whole',
        value: ({ decidedOn }: StartToRecord) => daysBetween(decidedOn, asAt),
      }),
    ],
    rows,
  });
