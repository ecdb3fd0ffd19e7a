import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { Table } from '../table';

const BOROUGH = 'The borough, by DfE number';

const theBoroughs = (table: string, may: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `grant ${may} on ${table} to plp_web, plp_job`,
];

/** What the standard asks, as keys of `answers`; each is checked against its codes before it is kept. */
const ASKED = [
  'neededBy', 'siblingCount', 'preferredLocation', 'reasonAway', 'communicationNeeds', 'specificCommunication',
  'homeAdaptation', 'culturalNeeds', 'livingCompanions', 'pets', 'additionalSupport', 'deprivationOfLiberty',
  'fosterSuitability', 'residentialSuitability', 'supportedSuitability', 'selfHarm', 'sexualExploitation',
  'criminalExploitation', 'drugsAlcohol', 'eatingDisorder', 'missing', 'physicalToOthers', 'sexualToOthers', 'fire',
  'animals', 'criminalToOthers', 'preferredLocationMet', 'educationContinuous', 'siblingsTogether',
]; // prettier-ignore

/** Why it ended: somebody did not want it, or nobody confirmed it while it waited. */
const BECAUSE = `('not wanted', 'not confirmed')`;

export const UPLOAD_TABLES: readonly Table[] = [
  {
    name: 'standard_answers',
    comment: 'What the national placements standard asks of a placement, in codes, beside its costs',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      issued_on date not null,
      referral_on date,
      placement_reference text check (placement_reference ~ '^[A-Za-z0-9/-]{1,30}$'),
      outward_code text check (outward_code ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
      answers jsonb not null check (jsonb_typeof(answers) = 'object'),
      entered_at timestamptz not null,
      entered_by uuid,
      entered_by_name text not null,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      unique (borough_id, entry_id),
      foreign key (borough_id, entry_id) references register_entries (borough_id, id),
      check (answers - array[${ASKED.map((name) => `'${name}'`).join(', ')}] = '{}'::jsonb)`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the answers',
      entry_id: 'The entry of the register they are about',
      issued_on: 'The day of the issue of the standard whose codes they are',
      referral_on: 'The day the search began, which with the child tells one search from another',
      placement_reference: 'The borough’s own reference of the placement; empty where it has none',
      outward_code: 'Outward postcode of the place, and no more of it',
      answers: 'Codes by the name of what is asked; what is not known is left out',
      entered_at: 'When they were last changed',
      entered_by: 'By whom',
      entered_by_name: 'Their name',
      version: 'Goes up with each change',
    },
    access: theBoroughs('standard_answers', 'select, insert, update'),
  },
  {
    name: 'register_uploads',
    comment: 'The register of a borough as a workbook that came back',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      state text not null check (state in ('needs confirming', 'applied', 'undone', 'discarded')),
      made_on date not null,
      form_version integer not null check (form_version >= 1),
      standard_issued_on date not null,
      columns jsonb not null check (jsonb_typeof(columns) = 'object'),
      notes jsonb not null check (jsonb_typeof(notes) = 'array'),
      counts jsonb not null check (jsonb_typeof(counts) = 'object'),
      uploaded_at timestamptz not null,
      uploaded_by uuid,
      uploaded_by_name text not null,
      applied_at timestamptz,
      applied_by_name text,
      undone_at timestamptz,
      undone_by_name text,
      discarded_at timestamptz,
      discarded_because text check (discarded_because in ${BECAUSE}),
      primary key (borough_id, id),
      check ((state in ('applied', 'undone')) = (applied_at is not null)),
      check ((state = 'undone') = (undone_at is not null)),
      check ((state = 'discarded') = (discarded_at is not null)),
      check ((discarded_at is null) = (discarded_because is null))`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the upload',
      state: 'Where it stands',
      made_on: 'The day the workbook was made for',
      form_version: 'Version of the form',
      standard_issued_on: 'The day of the issue of the national standard it speaks',
      columns: 'Which columns each of its sheets has',
      notes: 'What was noticed of cells as they were read: sheet, row, column, and what is wrong',
      counts: 'How many rows are new, changed, unchanged and missing, and how many problems there were',
      uploaded_at: 'When it was uploaded',
      uploaded_by: 'By whom',
      uploaded_by_name: 'Their name',
      applied_at: 'When it was applied; empty when it was not',
      applied_by_name: 'By whom',
      undone_at: 'When it was undone; empty when it was not',
      undone_by_name: 'By whom',
      discarded_at: 'When it was put aside and its rows deleted; empty when it was not',
      discarded_because: 'Why it was put aside',
    },
    indexes: ['create index register_uploads_by_time on register_uploads (borough_id, uploaded_at)'],
    access: theBoroughs('register_uploads', 'select, insert, update'),
  },
  {
    name: 'register_upload_rows',
    comment: 'A row of a workbook of the register: what it says while it waits, and what applying it did',
    definition: `
      borough_id smallint not null,
      upload_id uuid not null,
      sheet text not null check (sheet in ('register', 'standard')),
      line integer not null check (line >= 1),
      cells jsonb check (jsonb_typeof(cells) = 'object'),
      done jsonb check (jsonb_typeof(done) = 'object'),
      primary key (borough_id, upload_id, sheet, line),
      foreign key (borough_id, upload_id) references register_uploads (borough_id, id)`,
    columns: {
      borough_id: BOROUGH,
      upload_id: 'The upload',
      sheet: 'Which of its sheets',
      line: 'The row of the sheet',
      cells: 'What its cells say, by column',
      done: 'What applying it did, and what it took the place of, so that it can be undone',
    },
    access: theBoroughs('register_upload_rows', 'select, insert, update, delete'),
  },
];
