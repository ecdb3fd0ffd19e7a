import { TableEntry } from '@lib/database/data-map';

const WHICH = { id: 'not personal', need: 'not personal', age: 'not personal' } as const;

export const MEASURES_TABLES: readonly TableEntry[] = [
  {
    table: 'public.like_need_decisions',
    kind: 'protected-release',
    purpose: 'What the programme decided about needs that several boroughs have alike',
    retention: 'While the service runs',
    audience: 'People of the boroughs and of the programme with the purpose',
    columns: {
      ...WHICH,
      decision: 'not personal',
      because: 'not personal',
      release_on: 'not personal',
      decided_at: 'not personal',
      decided_by: 'staff',
      decided_by_name: 'staff',
    },
  },
  {
    table: 'public.like_need_interests',
    kind: 'borough-owned',
    purpose: 'That a borough would share a home, in its own words to the programme',
    retention: 'While the service runs',
    audience: 'Approvers of the borough; which borough, the programme',
    columns: {
      ...WHICH,
      borough_id: 'not personal',
      said_at: 'not personal',
      said_by: 'staff',
      said_by_name: 'staff',
      withdrawn_at: 'not personal',
      withdrawn_by_name: 'staff',
    },
  },
];
