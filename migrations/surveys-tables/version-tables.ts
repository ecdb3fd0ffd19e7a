import { Table } from '../table';
import { ITS_BOROUGH, PROGRAMME, sharesFor } from './who-sees';

const BOROUGH = 'The borough, by DfE number';

/** What was submitted, for the programme of a borough that agreed to it; rows about children where it agreed to those. */
const SHARED = `${PROGRAMME} and ${sharesFor('placement surveys')}`;
const SHARED_PART = `${SHARED} and (not of_children or ${sharesFor('high-cost rows')})`;

export const VERSION_TABLES: readonly Table[] = [
  {
    name: 'return_versions',
    comment: 'A return as it was submitted, each time it was',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      return_id uuid not null,
      wave_id uuid not null references waves (id),
      number integer not null check (number >= 1),
      reference text not null check (reference ~ '^S-[A-Z0-9]{6}$'),
      because text check (length(because) between 1 and 1000),
      is_nil boolean not null,
      tally jsonb not null check (jsonb_typeof(tally) = 'object'),
      days_late integer not null check (days_late >= 0),
      submitted_at timestamptz not null,
      submitted_by uuid,
      submitted_by_name text not null,
      prepared_by_name text not null,
      primary key (borough_id, id),
      unique (borough_id, return_id, number),
      unique (borough_id, reference),
      foreign key (borough_id, return_id) references returns (borough_id, id) on delete cascade`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the version',
      return_id: 'The return',
      wave_id: 'The wave it answers',
      number: 'Counts up from 1',
      reference: 'The reference of the receipt',
      because: 'Why it was submitted again; empty for the first',
      is_nil: 'Whether the borough said that it has nothing to report',
      tally: 'How many answers, rows and queries there were',
      days_late: 'Days after the deadline of the borough; 0 in time',
      submitted_at: 'When it was submitted',
      submitted_by: 'Who approved it',
      submitted_by_name: 'Their name',
      prepared_by_name: 'Who had marked it ready',
    },
    access: [
      `create policy return_versions_own on return_versions to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy return_versions_programme on return_versions for select to plp_web, plp_job using (${PROGRAMME})`,
      'grant select, insert on return_versions to plp_web, plp_job',
    ],
  },
  {
    name: 'return_version_sections',
    comment:
      'The answers of one section of a return as it was submitted, with its queries and their explanations',
    definition: `
      borough_id smallint not null,
      version_id uuid not null,
      section text not null,
      of_children boolean not null,
      content jsonb not null check (jsonb_typeof(content) = 'object'),
      primary key (borough_id, version_id, section),
      foreign key (borough_id, version_id) references return_versions (borough_id, id) on delete cascade`,
    columns: {
      borough_id: BOROUGH,
      version_id: 'The version',
      section: 'The section, by its code',
      of_children: 'Whether its rows are about children one by one',
      content: 'Its answers or rows, and its queries with their explanations',
    },
    access: [
      `create policy return_version_sections_own on return_version_sections to plp_web, plp_job
         using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy return_version_sections_shared on return_version_sections for select to plp_web using (${SHARED_PART})`,
      'grant select, insert on return_version_sections to plp_web, plp_job',
    ],
  },
  {
    name: 'return_reviews',
    comment: 'What the programme decided about a version of a return, step by step',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      return_id uuid not null,
      version_number integer not null check (version_number >= 1),
      decision text not null check (decision in
        ('taken up', 'accepted', 'accepted with a note', 'returned', 'set back', 'reopened')),
      note text check (length(note) between 1 and 2000),
      decided_at timestamptz not null,
      decided_by uuid,
      decided_by_name text not null,
      primary key (borough_id, id),
      foreign key (borough_id, return_id, version_number)
        references return_versions (borough_id, return_id, number) on delete cascade,
      check (note is not null or decision in ('taken up', 'accepted'))`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the decision',
      return_id: 'The return',
      version_number: 'The version it is about',
      decision: 'What was decided',
      note: 'Why, or what is noted',
      decided_at: 'When',
      decided_by: 'By whom',
      decided_by_name: 'Their name',
    },
    indexes: ['create index return_reviews_of_return on return_reviews (borough_id, return_id, decided_at)'],
    access: [
      `create policy return_reviews_programme on return_reviews to plp_web using (${PROGRAMME}) with check (${PROGRAMME})`,
      `create policy return_reviews_own on return_reviews for select to plp_web, plp_job using (${ITS_BOROUGH})`,
      `create policy return_reviews_reported on return_reviews for select to plp_job using (${PROGRAMME})`,
      'grant select, insert on return_reviews to plp_web',
      'grant select on return_reviews to plp_job',
    ],
  },
  {
    name: 'return_comments',
    comment: 'What a reviewer asks about an answer, and what the borough replies',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      return_id uuid not null,
      version_number integer not null check (version_number >= 1),
      section text not null,
      question text not null,
      row_key text,
      comment text not null check (length(comment) between 1 and 1000),
      written_at timestamptz not null,
      written_by uuid,
      written_by_name text not null,
      sent_at timestamptz,
      reply text check (length(reply) between 1 and 1000),
      replied_at timestamptz,
      replied_by_name text,
      primary key (borough_id, id),
      foreign key (borough_id, return_id, version_number)
        references return_versions (borough_id, return_id, number) on delete cascade,
      check ((reply is null) = (replied_at is null) and (reply is null) = (replied_by_name is null))`,
    columns: {
      borough_id: BOROUGH,
      id: 'Key of the comment',
      return_id: 'The return',
      version_number: 'The version it is about',
      section: 'The section of the answer',
      question: 'The question',
      row_key: 'The row, by what tells it from the others; empty for what is asked once',
      comment: 'What the reviewer asks',
      written_at: 'When it was written',
      written_by: 'By whom',
      written_by_name: 'Their name',
      sent_at: 'When the borough got it, with the return; empty while the reviewer writes',
      reply: 'What the borough replies; empty before',
      replied_at: 'When',
      replied_by_name: 'By whom',
    },
    indexes: ['create index return_comments_of_return on return_comments (borough_id, return_id)'],
    access: [
      `create policy return_comments_programme on return_comments to plp_web using (${SHARED}) with check (${SHARED})`,
      `create policy return_comments_own on return_comments for select to plp_web, plp_job
         using (${ITS_BOROUGH} and sent_at is not null)`,
      `create policy return_comments_replied on return_comments for update to plp_web
         using (${ITS_BOROUGH} and sent_at is not null) with check (${ITS_BOROUGH} and sent_at is not null)`,
      'grant select, insert, delete on return_comments to plp_web',
      'grant update (sent_at, reply, replied_at, replied_by_name) on return_comments to plp_web',
      'grant select on return_comments to plp_job',
    ],
  },
];
