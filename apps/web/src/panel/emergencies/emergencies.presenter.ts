import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { EmergencyLedger, LedgerLine } from '@lib/panel/emergencies/emergency-ledger';
import { outcomeOf } from '@lib/panel/recommendations/outcome';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { boroughName, daysInWords } from '../panel-words';
import { panelPaths } from '../panel.paths';

export interface LedgerModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly sentence: string;
  readonly waiting: DataTable | null;
  readonly heard: DataTable | null;
  readonly byBorough: DataTable | null;
}

/** Approvals outside the panel as a page. */
export const presentLedger = ({ waiting, heard, byBorough }: EmergencyLedger): LedgerModel => ({
  title: 'Emergencies approved outside the panel',
  back: { href: panelPaths.home },
  sentence:
    waiting.length === 0
      ? 'None waits to be ratified.'
      : `${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'} to be ratified; the longest for ${daysInWords(waiting[0]!.days)}.`,
  waiting:
    waiting.length === 0
      ? null
      : {
          caption: 'Waiting to be ratified',
          columns: [...COLUMNS, { text: 'Days waiting', numeric: true }],
          rows: waiting.map((line) => [...cellsOf(line), line.days]),
        },
  heard:
    heard.length === 0
      ? null
      : {
          caption: 'Heard by the panel',
          columns: [...COLUMNS, { text: 'What the panel said' }, { text: 'Days it waited', numeric: true }],
          rows: heard.map((line) => [
            ...cellsOf(line),
            {
              text: outcomeOf(line.heard!.outcome).words,
              note: formatDay(dayInLondon(line.heard!.at)),
            },
            line.days,
          ]),
        },
  byBorough:
    byBorough.length === 0
      ? null
      : {
          caption: 'By borough',
          columns: [
            { text: 'Borough' },
            { text: 'Waiting', numeric: true },
            { text: 'All emergencies', numeric: true },
          ],
          rows: byBorough.map(({ boroughId, waiting: still, all }) => [boroughName(boroughId), still, all]),
        },
});

const COLUMNS = [{ text: 'Case' }, { text: 'Borough' }, { text: 'Approved by' }, { text: 'Why' }];

const cellsOf = (line: LedgerLine): DataTable['rows'][number] => [
  { text: line.reference, href: panelPaths.case(line.reference) },
  boroughName(line.boroughId),
  {
    text: [line.approverName, line.approverRole].filter(Boolean).join(', '),
    note: formatMoment(line.approvedAt),
  },
  line.reason,
];
