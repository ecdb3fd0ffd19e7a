import { Table } from '../table';
import { ITS_BOROUGH } from './who-sees';

/** People of the borough of a row: who refers, who approves, and who looks after data protection. */
const ITS_PEOPLE = `borough_id = (select ctx.borough()) and (select ctx.scope()) in ('borough', 'protection')`;

/** What keeps a case from being deleted, and what is deleted, in numbers. */
export const RETENTION_TABLES: readonly Table[] = [
  {
    name: 'case_holds',
    comment:
      'A case that must not be deleted yet, for example because of a claim: by its reference, so that whoever holds it need not see it',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      reference text not null,
      because text not null check (length(because) between 1 and 500),
      held_at timestamptz not null,
      held_by uuid not null,
      held_by_name text not null,
      lift_asked_at timestamptz,
      lift_asked_by uuid,
      lift_asked_by_name text,
      lifted_at timestamptz,
      lifted_by uuid,
      lifted_by_name text,
      primary key (borough_id, id),
      foreign key (borough_id, reference) references cases (borough_id, reference) on delete cascade,
      constraint case_holds_asked check ((lift_asked_at is null) = (lift_asked_by is null)),
      constraint case_holds_lifted check ((lifted_at is null) = (lifted_by is null)),
      constraint case_holds_two_people check (lifted_by is null or (lift_asked_by is not null and lifted_by <> lift_asked_by))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the hold',
      reference: 'Reference of the case',
      because: 'Why; never about the child',
      held_at: 'Since when',
      held_by: 'By whom',
      held_by_name: 'Their name',
      lift_asked_at: 'When somebody asked for it to be lifted',
      lift_asked_by: 'Who asked',
      lift_asked_by_name: 'Their name',
      lifted_at: 'When somebody else lifted it; empty while it holds',
      lifted_by: 'Who: never the person who asked',
      lifted_by_name: 'Their name',
    },
    indexes: [
      'create unique index case_holds_one on case_holds (borough_id, reference) where lifted_at is null',
    ],
    access: [
      `create policy case_holds_own_borough on case_holds to plp_web using (${ITS_PEOPLE}) with check (${ITS_PEOPLE})`,
      `create policy case_holds_heeded on case_holds for select to plp_job using (${ITS_BOROUGH})`,
      `grant select, insert,
         update (lift_asked_at, lift_asked_by, lift_asked_by_name, lifted_at, lifted_by, lifted_by_name)
         on case_holds to plp_web`,
      'grant select on case_holds to plp_job',
    ],
  },
  {
    name: 'retention_counts',
    comment: 'How many cases of a borough were deleted and are to be deleted, by rule: counts, and no case',
    definition: `
      borough_id smallint not null,
      rule text not null check (rule in ('draft', 'withdrawn', 'ended')),
      soon integer not null check (soon >= 0),
      held integer not null check (held >= 0),
      waiting integer not null check (waiting >= 0),
      deleted integer not null check (deleted >= 0),
      last_deleted_on date,
      counted_at timestamptz not null,
      primary key (borough_id, rule)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      rule: 'The rule of retention, a code of libs/panel',
      soon: 'Cases that go in the next 30 days unless somebody holds them',
      held: 'Cases past their time that somebody holds',
      waiting: 'Cases past their time with a follow-up or an action open',
      deleted: 'Cases deleted so far',
      last_deleted_on: 'The day the last was deleted; empty before the first',
      counted_at: 'When it was counted',
    },
    access: [
      `create policy retention_counts_seen on retention_counts for select to plp_web using (${ITS_PEOPLE})`,
      `create policy retention_counts_kept on retention_counts to plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      'grant select on retention_counts to plp_web',
      'grant select, insert, update on retention_counts to plp_job',
    ],
  },
];
