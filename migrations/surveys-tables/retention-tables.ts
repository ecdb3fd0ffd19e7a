import { Table } from '../table';
import { ITS_BOROUGH } from './who-sees';

/** People of the borough of a row: who fills in, who approves, and who looks after data protection. */
const ITS_PEOPLE = `borough_id = (select ctx.borough()) and (select ctx.scope()) in ('borough', 'protection')`;

/** What keeps a return from being deleted. */
export const RETURN_HOLDS: readonly Table[] = [
  {
    name: 'return_holds',
    comment:
      'A survey return that must not be deleted yet, for example because of a claim: by the reference of its receipt, so that whoever holds it need not see it',
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
      foreign key (borough_id, reference) references return_versions (borough_id, reference) on delete cascade,
      constraint return_holds_asked check ((lift_asked_at is null) = (lift_asked_by is null)),
      constraint return_holds_lifted check ((lifted_at is null) = (lifted_by is null)),
      constraint return_holds_two_people check (lifted_by is null or (lift_asked_by is not null and lifted_by <> lift_asked_by))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the hold',
      reference: 'Reference of a receipt of the return',
      because: 'Why; never about a child',
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
      'create unique index return_holds_one on return_holds (borough_id, reference) where lifted_at is null',
    ],
    access: [
      `create policy return_holds_own_borough on return_holds to plp_web using (${ITS_PEOPLE}) with check (${ITS_PEOPLE})`,
      `create policy return_holds_heeded on return_holds for select to plp_job using (${ITS_BOROUGH})`,
      `grant select, insert,
         update (lift_asked_at, lift_asked_by, lift_asked_by_name, lifted_at, lifted_by, lifted_by_name)
         on return_holds to plp_web`,
      'grant select on return_holds to plp_job',
    ],
  },
];
