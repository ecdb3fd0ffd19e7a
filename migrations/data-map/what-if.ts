import { TableEntry } from '@lib/database/data-map';

export const WHAT_IF_TABLES: readonly TableEntry[] = [
  {
    table: 'public.what_if_scenarios',
    kind: 'borough-or-programme',
    purpose: 'What places that are added or taken away would change, kept to be opened and compared',
    retention: 'Until somebody deletes it',
    audience: 'People of the borough whose it is; of the programme, the programme’s',
    columns: {
      borough_id: 'not personal',
      id: 'not personal',
      name: 'not personal',
      changes: 'not personal',
      assumptions: 'not personal',
      release_ids: 'not personal',
      confirmed: 'not personal',
      room_on: 'not personal',
      made_at: 'not personal',
      made_by: 'staff',
      made_by_name: 'staff',
      changed_at: 'not personal',
      changed_by_name: 'staff',
      version: 'not personal',
    },
  },
];
