import { DataClass, TableEntry } from '@lib/database/data-map';

/** Published sums of boroughs; of people, only who loaded what. */
const spending = (
  table: string,
  purpose: string,
  { facts, staff = [] }: { facts: readonly string[]; staff?: readonly string[] },
): TableEntry => ({
  table: `public.${table}`,
  kind: 'reference',
  purpose,
  retention: 'While the service runs: what a figure was worked out of stays known',
  audience: 'Everyone signed in; loaded by administrators',
  columns: Object.fromEntries<DataClass>([
    ...facts.map((column) => [column, 'not personal'] as const),
    ...staff.map((column) => [column, 'staff'] as const),
  ]),
});

export const SPENDING_TABLES: readonly TableEntry[] = [
  spending('spending_loads', 'Which section 251 tables were loaded, by whom, and what they changed', {
    facts: [
      'id', 'source', 'made_up', 'sha256', 'row_count', 'passed_over', 'state', 'counts', 'received_at', 'applied_at',
      'taken_back_at',
    ],
    staff: ['received_by', 'received_by_name', 'applied_by', 'applied_by_name', 'taken_back_by', 'taken_back_by_name'],
  }),
  spending('spending_lines', 'To work out what a week of care costs a borough', {
    facts: ['load_id', 'borough_id', 'year', 'line', 'pence', 'row_number'],
  }),
]; // prettier-ignore
