import { TableEntry } from '@lib/database/data-map';

export const RULES_TABLES: readonly TableEntry[] = [
  {
    table: 'public.rule_versions',
    kind: 'reference',
    purpose:
      'What the rules of the programme held on each day, so that a figure of any day can be made again',
    retention: 'While the service runs',
    audience: 'Everyone signed in; added to by the programme',
    columns: {
      rule: 'not personal',
      version: 'not personal',
      valid_from: 'not personal',
      value: 'not personal',
      because: 'not personal',
      made_at: 'not personal',
      made_by: 'staff',
      made_by_name: 'staff',
      withdrawn_at: 'not personal',
      withdrawn_by: 'staff',
      withdrawn_by_name: 'staff',
    },
  },
];
