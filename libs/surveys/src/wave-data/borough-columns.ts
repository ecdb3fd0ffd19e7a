import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { column, Column } from '@lib/workbook/writing/column';
import { VersionInData } from './wave-data';

/** Stands on every row, because a row is soon pasted somewhere else. */
export const DATA_MARKING = 'OFFICIAL-SENSITIVE';

/** Whose row it is, and whether it came late: late returns are flagged and not left out. */
export const boroughColumns = <Row>(of: (row: Row) => VersionInData): Column<Row>[] => [
  column<Row, 'text'>('Handling', { kind: 'text', value: () => DATA_MARKING }),
  column<Row, 'text'>('Borough', { kind: 'text', value: (row) => authorityById(of(row).boroughId).name }),
  column<Row, 'text'>('Area code', { kind: 'text', value: (row) => authorityById(of(row).boroughId).gss }),
  column<Row, 'text'>('Late', { kind: 'text', value: (row) => (of(row).daysLate > 0 ? 'Yes' : 'No') }),
];
