import { BoroughTable } from './borough-table';

const ENTERED = `
  entered_on date not null,
  entered_at timestamptz not null,
  entered_by uuid,
  entered_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  version integer not null check (version >= 1)`;

const ENTERED_COLUMNS = {
  entered_on:
    'The day in London on which it was entered: a return that is true at a later day comes after it',
  entered_at: 'The moment it was entered',
  entered_by: 'By whom',
  entered_by_name: 'Their name',
  withdrawn_at: 'When it was taken back; empty while it stands',
  withdrawn_by: 'By whom',
  version: 'Goes up with each change',
};

/** What is entered on pages, kept as the rows of returns are. */
export const ENTERED_TABLES: readonly BoroughTable[] = [
  {
    name: 'child_entries',
    comment: 'A child as entered on a page, before any return has them',
    definition: `
      borough_id smallint not null,
      local_reference text not null check (length(local_reference) between 1 and 20),
      sex text not null check (sex in ('M', 'F', 'U')),
      birth_month date not null check (extract(day from birth_month) = 1),
      legal_status text,
      ${ENTERED},
      primary key (borough_id, local_reference)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      local_reference: 'The borough’s own reference of the child; only the borough sees it',
      sex: 'M, F or U',
      birth_month: 'First day of the month of birth; the day is never kept',
      legal_status: 'LS code; empty for a child on the edge of care',
      ...ENTERED_COLUMNS,
    },
  },
  {
    name: 'placement_entries',
    comment: 'The start, a change or the end of a placement as entered on a page',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      local_reference text not null,
      kind text not null check (kind in ('start', 'change', 'end')),
      holds_from date not null,
      place text,
      provider text,
      urn text,
      placement_sector text,
      host_authority text,
      legal_status text,
      need text,
      reason_ceased text,
      reason_for_change text,
      ${ENTERED},
      primary key (borough_id, id),
      check (kind <> 'start' or (place is not null and legal_status is not null and need is not null)),
      check (kind <> 'end' or reason_ceased is not null),
      check (holds_from <= entered_on)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the entry',
      local_reference: 'The borough’s own reference of the child; only the borough sees it',
      kind: 'What it says: a placement started, something of it changed, or it ended',
      holds_from:
        'First day of the placement, the day from which the change holds, or the day the child left',
      place: 'PLACE code',
      provider: 'PLACE_PROVIDER code',
      urn: 'Ofsted number',
      placement_sector: 'Postcode sector',
      host_authority: 'Code of the London authority it is in, or outside',
      legal_status: 'LS code',
      need: 'CIN code',
      reason_ceased: 'REC code: why the child is no longer looked after',
      reason_for_change: 'REASON_PLACE_CHANGE code: why the placement before it ended',
      ...ENTERED_COLUMNS,
    },
    indexes: [
      'create index placement_entries_child on placement_entries (borough_id, local_reference, entered_at)',
    ],
  },
];
