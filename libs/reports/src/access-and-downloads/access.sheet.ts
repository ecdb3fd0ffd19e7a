import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { AccessCounts } from '@lib/audit/counting/access-counts.query';
import { ROLES } from '@lib/access/permissions/role';
import { Day } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { AccessRow, isOfNobody } from './single-people';

export const PROGRAMME_NAME = 'The programme';

/** Organisations by name, the programme and then nobody known at their end. */
export const organisationName = ({ boroughId, part }: Pick<AccessCounts, 'boroughId' | 'part'>): string => {
  if (isOfNobody({ part })) return 'Not known who';
  return boroughId === null ? PROGRAMME_NAME : authorityById(boroughId).name;
};

const roleWords = ({ role, isWhole, part }: AccessRow): string => {
  if (isOfNobody({ part })) return '[z]';
  if (isWhole) return 'Total';
  if (role === null) return 'Another system, or a role that ended';
  return role in ROLES ? ROLES[role as keyof typeof ROLES].title : role;
};

type Counted = 'people' | 'signedIn' | 'signIns' | 'opened' | 'exported' | 'downloaded' | 'refused';

const count = (header: string, key: Counted, notes: readonly string[]): Column<AccessRow> =>
  column(header, {
    kind: 'whole',
    notes,
    value: (row: AccessRow): number | Shorthand => (row.isHidden ? '[c]' : row[key]),
  });

const COLUMNS: readonly Column<AccessRow>[] = [
  column('Month', { kind: 'text', value: ({ month }: AccessRow) => formatMonth(month), notes: ['months'] }),
  column('Organisation', { kind: 'text', value: (row: AccessRow) => organisationName(row) }),
  column('Role', { kind: 'text', value: roleWords, notes: ['role'] }),
  count('People who did anything', 'people', ['single']),
  count('People who signed in', 'signedIn', []),
  count('Sign-ins', 'signIns', []),
  count('Pages with rows about children opened', 'opened', ['opened']),
  count('Files with rows about children taken out', 'exported', ['exported']),
  count('Workbooks of reports downloaded', 'downloaded', ['downloaded']),
  count('Attempts refused', 'refused', ['refused']),
];

/** R16 of product.md 8: how much people did, by month, organisation and role. */
export const accessSheet = (
  rows: readonly AccessRow[],
  { area, period, on }: { readonly area: string; readonly period: string; readonly on: Day },
): PublishedSheet =>
  publishedSheet<AccessRow>({
    name: 'Access and downloads',
    table: 'access_and_downloads',
    title: { topic: 'Access and downloads by month, organisation and role', area, period },
    notes: [],
    source: 'The audit of this service',
    dataAsAt: on,
    columns: COLUMNS,
    rows,
  });
