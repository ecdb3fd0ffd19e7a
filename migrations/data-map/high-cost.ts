import { DataClass, TableEntry } from '@lib/database/data-map';

const RETENTION = '7 years after the placement ended, then only counts and costs by year are kept';
const ENTERED = ['entered_at', 'entered_by', 'entered_by_name'];
const WITHDRAWN = ['withdrawn_at', 'withdrawn_by_name'];

const ofBorough = (
  table: string,
  purpose: string,
  columns: Readonly<Partial<Record<DataClass, readonly string[]>>>,
): TableEntry => ({
  table: `public.${table}`,
  kind: 'borough-owned',
  purpose,
  retention: RETENTION,
  audience: 'Officers and approvers of the borough',
  columns: Object.fromEntries(
    Object.entries(columns).flatMap(([kind, names]) => names.map((name) => [name, kind as DataClass])),
  ),
});

export const HIGH_COST_TABLES: readonly TableEntry[] = [
  {
    table: 'public.hcli_definitions',
    kind: 'reference',
    purpose: 'What counts as a placement of high cost and low incidence, so that a figure of any year can be made again',
    retention: 'While the service runs',
    audience: 'Everyone signed in; added to by the programme',
    columns: Object.fromEntries<DataClass>([
      ...['version', 'valid_from', 'tiers', 'secure', 'unregistered', 'deprivation_of_liberty', 'solo_staff', 'because', 'made_at'].map(
        (name) => [name, 'not personal'] as const,
      ),
      ['made_by', 'staff'],
      ['made_by_name', 'staff'],
    ]),
  },
  ofBorough('register_entries', 'What a borough keeps of a placement besides what returns say', {
    'not personal': ['borough_id', 'id', 'version'],
    child: [
      'child_id', 'placement_id', 'case_reference', 'solo', 'staff_per_child', 'registration', 'procurement', 'expected_end_on',
      'contract_ends_on', 'review_due_on',
    ],
    staff: ENTERED,
  }),
  ofBorough('cost_lines', 'What a placement costs, from when to when, and who is invoiced', {
    'not personal': ['borough_id', 'id', 'version', 'source'],
    child: ['entry_id', 'kind', 'payer', 'per', 'pence', 'starts_on', 'ends_on', 'recommendation_id'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
  ofBorough('funding_positions', 'Who contributes to what a placement costs, and how far that is agreed', {
    'not personal': ['borough_id', 'id', 'version', 'superseded_at'],
    child: ['entry_id', 'funder', 'status', 'weekly_pence', 'stated_on', 'evidence'],
    staff: ENTERED,
  }),
  ofBorough('liberty_orders', 'During which nights a child was deprived of liberty by order', {
    'not personal': ['borough_id', 'id', 'version'],
    'special category': ['child_id', 'starts_on', 'ends_on'],
    staff: [...ENTERED, ...WITHDRAWN],
  }),
]; // prettier-ignore
