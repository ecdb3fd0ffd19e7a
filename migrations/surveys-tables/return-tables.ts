import { Table } from '../table';
import { onlyTheBoroughs, PROGRAMME } from './who-sees';

const BOROUGH = 'The borough, by DfE number';

const OF_A_RETURN =
  'foreign key (borough_id, return_id) references returns (borough_id, id) on delete cascade';

const REVIEWED = `('submitted', 'resubmitted', 'under review', 'returned', 'accepted')`;

export const RETURN_TABLES: readonly Table[] = [
  {
    name: 'returns',
    comment: 'What one borough answers in one wave: where it stands and how far it is; no answer is in it',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      wave_id uuid not null,
      state text not null check (state in
        ('in progress', 'ready to approve', 'submitted', 'under review', 'returned', 'resubmitted', 'accepted')),
      pilot boolean not null,
      is_nil boolean not null default false,
      change bigint not null default 0,
      tally jsonb not null check (jsonb_typeof(tally) = 'object'),
      opened_at timestamptz not null,
      opened_by_name text not null,
      ready_at timestamptz,
      ready_by uuid,
      ready_by_name text,
      ready_message text check (length(ready_message) between 1 and 1000),
      sent_back_because text check (length(sent_back_because) between 1 and 1000),
      submissions integer not null default 0 check (submissions >= 0),
      submitted_at timestamptz,
      correction_because text check (length(correction_because) between 1 and 1000),
      last_change_at timestamptz not null,
      last_change_by_name text not null,
      seconds_worked integer not null default 0 check (seconds_worked >= 0),
      version integer not null default 1 check (version >= 1),
      primary key (borough_id, id),
      unique (borough_id, wave_id),
      foreign key (borough_id, wave_id) references wave_boroughs (borough_id, wave_id),
      check (state in ('in progress', 'ready to approve') or submissions > 0),
      check ((submissions > 0) = (submitted_at is not null)),
      check ((ready_at is null) = (ready_by_name is null))`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the return',
      wave_id: 'The wave it answers',
      state: 'Where it stands',
      pilot: 'Whether it tries the wave before it opens; deleted when the wave opens',
      is_nil: 'Whether the borough says that it has nothing to report',
      change: 'Counts each saving, so that two people can be told apart',
      tally: 'How many answers, rows, errors and queries there are',
      opened_at: 'When the borough opened it',
      opened_by_name: 'By whom',
      ready_at: 'When it was marked ready; empty before, and once it was sent back',
      ready_by: 'By whom: they cannot approve it',
      ready_by_name: 'Their name',
      ready_message: 'What they told the approver',
      sent_back_because: 'Why the approver sent it back; empty once it is ready again',
      submissions: 'How many times it was submitted',
      submitted_at: 'When it was last submitted; empty before',
      correction_because: 'Why an accepted or submitted return is being corrected; empty otherwise',
      last_change_at: 'When something was last changed',
      last_change_by_name: 'By whom',
      seconds_worked: 'Seconds between changes of one person, of pauses five minutes at most',
      version: 'Goes up with each step',
    },
    access: [
      ...onlyTheBoroughs('returns', 'select, insert, update'),
      'grant delete on returns to plp_web',
      `create policy returns_programme on returns for select to plp_web, plp_job using (${PROGRAMME})`,
      `create policy returns_reviewed on returns for update to plp_web
         using (${PROGRAMME} and state in ${REVIEWED}) with check (${PROGRAMME} and state in ${REVIEWED})`,
      `create policy returns_piloted on returns for delete to plp_web using (${PROGRAMME} and pilot)`,
      `create policy returns_stay on returns as restrictive for delete to plp_web using (${PROGRAMME} and pilot)`,
    ],
  },
  {
    name: 'return_rows',
    comment: 'A child, search or bed of a return',
    definition: `
      borough_id smallint not null,
      return_id uuid not null,
      id uuid not null,
      section text not null,
      position integer not null,
      origin text not null check (origin in ('known', 'last wave', 'screen', 'workbook', 'api')),
      change bigint not null,
      removed_at timestamptz,
      removed_by_name text,
      removed_because text check (length(removed_because) between 1 and 200),
      primary key (borough_id, id),
      unique (borough_id, return_id, id),
      ${OF_A_RETURN},
      check ((removed_at is null) = (removed_by_name is null))`,
    columns: {
      borough_id: BOROUGH,
      return_id: 'The return',
      id: 'Key of the row, which a workbook carries',
      section: 'The section it is a row of',
      position: 'Its place among the rows',
      origin: 'Where the row came from',
      change: 'The change of the return that last touched it',
      removed_at: 'When it was removed; empty while it stands',
      removed_by_name: 'By whom',
      removed_because: 'Why, where somebody said so',
    },
    indexes: ['create index return_rows_of_return on return_rows (borough_id, return_id, section, position)'],
    access: onlyTheBoroughs('return_rows', 'select, insert, update, delete'),
  },
  {
    name: 'return_answers',
    comment: 'An answer of a return, where it came from and who gave it',
    definition: `
      borough_id smallint not null,
      id uuid not null default gen_random_uuid(),
      return_id uuid not null,
      row_id uuid,
      question text not null,
      value jsonb,
      state text not null check (state in ('to confirm', 'confirmed', 'given')),
      prefilled jsonb,
      source text check (length(source) between 1 and 200),
      source_on date,
      manner text not null check (manner in ('prefill', 'screen', 'workbook', 'api')),
      change bigint not null,
      changed_at timestamptz not null,
      changed_by uuid,
      changed_by_name text,
      primary key (borough_id, id),
      unique nulls not distinct (borough_id, return_id, row_id, question),
      ${OF_A_RETURN},
      foreign key (borough_id, return_id, row_id) references return_rows (borough_id, return_id, id) on delete cascade,
      check (state = 'given' or prefilled is not null),
      check ((prefilled is null) = (source is null))`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the answer',
      return_id: 'The return',
      row_id: 'The row; empty for what is asked once',
      question: 'The question, by its code',
      value: 'The answer; empty where it was cleared',
      state: 'Whether what was filled in waits to be confirmed, was confirmed, or was given by somebody',
      prefilled: 'What was filled in, so that a correction of it is seen; empty where nothing was known',
      source: 'Where what was filled in came from',
      source_on: 'The day it is true on',
      manner: 'Whether it was filled in, typed, uploaded or sent by a machine',
      change: 'The change of the return that gave it',
      changed_at: 'When',
      changed_by: 'By whom; empty for the service itself',
      changed_by_name: 'Their name',
    },
    access: onlyTheBoroughs('return_answers', 'select, insert, update, delete'),
  },
  {
    name: 'return_sections',
    comment:
      'What is said of a section of a return as a whole: who sees to it, and that there is nothing to report',
    definition: `
      borough_id smallint not null,
      return_id uuid not null,
      section text not null,
      assigned_to uuid,
      assigned_to_name text,
      due_on date,
      assigned_at timestamptz,
      assigned_by_name text,
      none_signed_at timestamptz,
      none_signed_by_name text,
      primary key (borough_id, return_id, section),
      ${OF_A_RETURN},
      check ((assigned_to is null) = (assigned_to_name is null) and (assigned_to is null) = (assigned_at is null)),
      check ((none_signed_at is null) = (none_signed_by_name is null))`,
    columns: {
      borough_id: BOROUGH,
      return_id: 'The return',
      section: 'The section, by its code',
      assigned_to: 'The colleague who sees to it; empty for nobody in particular',
      assigned_to_name: 'Their name',
      due_on: 'The day they are asked to be done by',
      assigned_at: 'When they were asked',
      assigned_by_name: 'By whom',
      none_signed_at: 'When somebody said that there are no rows to report; empty otherwise',
      none_signed_by_name: 'Who said so',
    },
    access: onlyTheBoroughs('return_sections', 'select, insert, update, delete'),
  },
];

/** A person of the programme moves a return between the states of a review and changes nothing else of it. */
export const RETURN_GUARD: readonly string[] = [
  `create function public.returns_guard() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if ctx.scope() = 'programme'
        and (to_jsonb(new) - array['state', 'version']) is distinct from (to_jsonb(old) - array['state', 'version']) then
       raise exception 'the programme changes where a return stands, and nothing else of it'
         using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `comment on function returns_guard() is 'Keeps a review from changing anything of a return but its state'`,
  'revoke execute on function returns_guard() from public',
  'create trigger returns_guard before update on returns for each row execute function public.returns_guard()',
];

export const RETURN_GUARD_DOWN: readonly string[] = [
  'drop trigger returns_guard on returns',
  'drop function public.returns_guard()',
];
