import { GROUPINGS } from '@lib/boroughs/groupings/groupings';
import { Area, AreaKind } from '@lib/releases/cubes/area';
import { column, Column } from '@lib/workbook/writing/column';

/** What kind of area it is: both ways of halving London are there, and have the same names. */
const AREA_TYPES: Readonly<Record<AreaKind, string>> = {
  london: 'London',
  statistical: GROUPINGS.statistical,
  statutory: GROUPINGS.statutory,
  'sub-region': 'Sub-region',
  borough: 'Borough',
};

/** The area by name, by code and by type, first in every table (rule X-37). */
export const areaColumns = <Row extends { readonly area: Area }>(): Column<Row>[] => [
  column<Row, 'text'>('Area', { kind: 'text', value: ({ area }) => area.name }),
  column<Row, 'text'>('Area code', { kind: 'text', value: ({ area }) => area.gss ?? '[z]' }),
  column<Row, 'text'>('Area type', { kind: 'text', value: ({ area }) => AREA_TYPES[area.kind] }),
];
