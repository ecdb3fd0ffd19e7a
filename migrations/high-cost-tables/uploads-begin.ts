/** What an upload writes of an entry, and what goes with the entry when the upload that began it is undone. */
const OF_AN_ENTRY = ['cost_lines', 'funding_positions', 'standard_answers'];

const sheetsAre = (sheets: string): string =>
  `alter table register_upload_rows drop constraint register_upload_rows_sheet_check,
     add constraint register_upload_rows_sheet_check check (sheet in (${sheets}))`;

/** Of all that a borough records nothing else is ever deleted by a page. */
export const UPLOADS_BEGIN: readonly string[] = [
  'alter table register_entries add begun_by_upload uuid',
  `comment on column register_entries.begun_by_upload is
     'The upload that began it; empty for what a page or the panel began. The upload may be gone'`,
  `create index register_entries_begun on register_entries (borough_id, begun_by_upload)
     where begun_by_upload is not null`,
  `create policy register_entries_stay on register_entries as restrictive for delete to plp_web using (exists (
     select from register_uploads u where u.borough_id = register_entries.borough_id
        and u.id = register_entries.begun_by_upload and u.state = 'applied'))`,
  ...OF_AN_ENTRY.map(
    (table) => `create policy ${table}_stay on ${table} as restrictive for delete to plp_web using (exists (
     select from register_entries e
       join register_uploads u on u.borough_id = e.borough_id and u.id = e.begun_by_upload
      where e.borough_id = ${table}.borough_id and e.id = ${table}.entry_id and u.state = 'applied'))`,
  ),
  ...['register_entries', ...OF_AN_ENTRY].map((table) => `grant delete on ${table} to plp_web`),
  sheetsAre(`'register', 'standard', 'one-off'`),
];

/**
 * What a waiting upload says of costs that are paid once goes: it cannot be applied any more. What was done by such a row
 * is kept beside those of the register, so that it can still be undone.
 */
export const UPLOADS_BEGIN_DOWN: readonly string[] = [
  'alter table register_upload_rows no force row level security',
  `delete from register_upload_rows where sheet = 'one-off' and done is null`,
  `update register_upload_rows set sheet = 'register', line = line + 10000000 where sheet = 'one-off'`,
  'alter table register_upload_rows force row level security',
  sheetsAre(`'register', 'standard'`),
  ...['register_entries', ...OF_AN_ENTRY].flatMap((table) => [
    `revoke delete on ${table} from plp_web`,
    `drop policy ${table}_stay on ${table}`,
  ]),
  'alter table register_entries drop begun_by_upload',
];
