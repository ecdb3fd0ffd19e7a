import { TableEntry } from '@lib/database/data-map';

const ITS_PEOPLE = 'The borough’s data-protection leads, officers and approvers';

/** What keeps a case from being deleted, and what was. */
export const PANEL_RETENTION_TABLES: readonly TableEntry[] = [
  {
    table: 'public.case_holds',
    kind: 'borough-owned',
    purpose: 'A case that must not be deleted yet',
    retention: 'As long as the case',
    audience: ITS_PEOPLE,
    columns: {
      borough_id: 'not personal',
      id: 'not personal',
      reference: 'child',
      because: 'not personal',
      held_at: 'not personal',
      held_by: 'staff',
      held_by_name: 'staff',
      lift_asked_at: 'not personal',
      lift_asked_by: 'staff',
      lift_asked_by_name: 'staff',
      lifted_at: 'not personal',
      lifted_by: 'staff',
      lifted_by_name: 'staff',
    },
  },
  {
    table: 'public.retention_counts',
    kind: 'borough-owned',
    purpose: 'How many cases and survey returns were deleted and are to be',
    retention: 'While the service runs',
    audience: ITS_PEOPLE,
    columns: {
      borough_id: 'not personal',
      rule: 'not personal',
      soon: 'not personal',
      held: 'not personal',
      waiting: 'not personal',
      deleted: 'not personal',
      last_deleted_on: 'not personal',
      counted_at: 'not personal',
    },
  },
];
