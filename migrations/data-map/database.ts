import { TableEntry } from '@lib/database/data-map';

export const DATABASE_TABLES: readonly TableEntry[] = [
  {
    table: 'ctx.signing_key',
    kind: 'platform',
    purpose: 'Checking that the service signed a viewer context',
    retention: 'Replaced when the root secret changes',
    audience: 'No one; one function of the database',
    columns: { only_row: 'not personal', inner_pad: 'secret', outer_pad: 'secret' },
  },
  {
    table: 'audit.events',
    kind: 'audit',
    purpose: 'Showing who saw or changed which child',
    retention: '6 years, then the month is dropped',
    audience: 'Administrators; a borough’s data-protection lead for that borough',
    columns: {
      id: 'not personal',
      at: 'not personal',
      person_id: 'staff',
      session_hash: 'staff',
      scope: 'not personal',
      borough_id: 'not personal',
      action: 'staff',
      subject_type: 'not personal',
      subject_ids: 'child',
      route: 'not personal',
      outcome: 'not personal',
      row_count: 'not personal',
      filter_hash: 'not personal',
      purpose: 'not personal',
      request_id: 'not personal',
      particulars: 'staff',
    },
  },
];
