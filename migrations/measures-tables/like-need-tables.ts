import { Table } from '../table';

const ITS_APPROVERS = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;
const PROGRAMME = `(select ctx.scope()) = 'programme'`;

const WHICH = `
      need text not null check (need in ('abuse', 'disability', 'behaviour', 'family')),
      age text not null check (age in ('under-13', '13-15', '16-over')),`;

/** What is done about needs that several boroughs have alike. No row is about a child. */
export const LIKE_NEED_TABLES: readonly Table[] = [
  {
    name: 'like_need_decisions',
    comment:
      'What the programme decided about like needs of several boroughs; the latest counts and none is changed',
    definition: `
      id uuid primary key, ${WHICH}
      decision text not null check (decision in ('taken up', 'set aside', 'open again')),
      because text not null check (length(because) between 1 and 1000),
      release_on date not null,
      decided_at timestamptz not null,
      decided_by uuid not null,
      decided_by_name text not null`,
    columns: {
      id: 'Key of the decision',
      need: 'The group of needs',
      age: 'The age band',
      decision: 'What was decided',
      because: 'Why; never about a child',
      release_on: 'The day of the release they looked at',
      decided_at: 'When',
      decided_by: 'By whom',
      decided_by_name: 'Their name',
    },
    access: [
      `create policy like_need_decisions_seen on like_need_decisions for select to plp_web
         using ((select ctx.scope()) in ('borough', 'programme'))`,
      `create policy like_need_decisions_made on like_need_decisions for insert to plp_web with check (${PROGRAMME})`,
      'grant select, insert on like_need_decisions to plp_web',
    ],
  },
  {
    name: 'like_need_interests',
    comment: 'That a borough would share a home for like needs, in its own words to the programme',
    definition: `
      borough_id smallint not null,
      id uuid not null, ${WHICH}
      said_at timestamptz not null,
      said_by uuid not null,
      said_by_name text not null,
      withdrawn_at timestamptz,
      withdrawn_by_name text,
      primary key (borough_id, id),
      constraint like_need_interests_withdrawn check ((withdrawn_at is null) = (withdrawn_by_name is null))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the row',
      need: 'The group of needs',
      age: 'The age band',
      said_at: 'When it was said',
      said_by: 'By whom',
      said_by_name: 'Their name',
      withdrawn_at: 'When it was taken back',
      withdrawn_by_name: 'By whom',
    },
    indexes: [
      `create unique index like_need_interests_once on like_need_interests (borough_id, need, age) where withdrawn_at is null`,
    ],
    access: [
      `create policy like_need_interests_own on like_need_interests to plp_web using (${ITS_APPROVERS}) with check (${ITS_APPROVERS})`,
      `create policy like_need_interests_programme on like_need_interests for select to plp_web
         using (${PROGRAMME} and withdrawn_at is null)`,
      'grant select, insert, update on like_need_interests to plp_web',
    ],
  },
];
