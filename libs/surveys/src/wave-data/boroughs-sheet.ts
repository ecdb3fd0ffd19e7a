import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { column, Column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { VersionInData, WaveData } from './wave-data';

interface BoroughRow {
  readonly boroughId: number;
  /** Whether its return is in the data, and why not. */
  readonly inData: string;
  readonly version: VersionInData | null;
}

/** Every borough that is asked: whether its return is in the data, whether it came late, and what it does not share. */
export const boroughsSheet = ({ versions, notShared, notIn, deleted }: WaveData): ExtractSheet =>
  extractSheet<BoroughRow>({
    name: 'Boroughs',
    table: 'wave_boroughs',
    about:
      'One row is one borough that the wave asks: whether its return is in the data, and why not. Nothing is put in the place of what is missing.',
    columns: COLUMNS,
    rows: [
      ...versions.map((version) => ({ boroughId: version.boroughId, inData: 'Yes', version })),
      ...notShared.map((boroughId) => ({
        boroughId,
        inData: 'No: not shared under a live agreement',
        version: null,
      })),
      ...notIn.map((boroughId) => ({ boroughId, inData: 'No: not handed in', version: null })),
      ...deleted.map((boroughId) => ({ boroughId, inData: 'No: deleted, kept long enough', version: null })),
    ].toSorted((one, other) => one.boroughId - other.boroughId),
  });

const text = (header: string, value: (row: BoroughRow) => string): Column<BoroughRow> =>
  column(header, { kind: 'text', value });

const yesOrNo = (is: boolean): string => (is ? 'Yes' : 'No');

const COLUMNS: readonly Column<BoroughRow>[] = [
  text('Borough', ({ boroughId }) => authorityById(boroughId).name),
  text('Area code', ({ boroughId }) => authorityById(boroughId).gss),
  text('In the data', ({ inData }) => inData),
  text('Rows about children', ({ version }) =>
    version ? (version.sharesRows ? 'Shared' : 'Not shared') : '[z]',
  ),
  text('Late', ({ version }) => (version ? yesOrNo(version.daysLate > 0) : '[z]')),
  text('Accepted', ({ version }) => (version ? yesOrNo(version.accepted) : '[z]')),
];
