import { TableEntry } from '@lib/database/data-map';

export const WORKSTREAM_MAP: readonly TableEntry[] = [
  {
    table: 'public.workstream_versions',
    kind: 'reference',
    purpose: 'What a workstream shows, so that a report of any day can be put together again',
    retention: 'While the service runs',
    audience: 'Everyone signed in; added to by the programme',
    columns: {
      code: 'not personal',
      version: 'not personal',
      question: 'not personal',
      figures: 'not personal',
      reports: 'not personal',
      because: 'not personal',
      valid_from: 'not personal',
      made_at: 'not personal',
      made_by: 'staff',
      made_by_name: 'staff',
    },
  },
];
