import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { STATISTICS } from '../releases-tables/who-sees';
import { Table } from '../table';

/** One row a borough and child: neither the other borough nor anything of the other child is in it. */
export const TRANSFER_TABLES: readonly Table[] = [
  {
    name: 'possible_transfers',
    comment: 'A child of the borough who may be in the returns of another borough too: found by the service',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      direction text not null check (direction in ('left', 'came')),
      happened_on date not null,
      answer text check (answer in ('not the same child', 'same child, known')),
      answered_at timestamptz,
      answered_by_name text,
      version integer not null default 1 check (version >= 1),
      primary key (borough_id, id),
      unique (borough_id, child_id, direction, happened_on),
      foreign key (borough_id, child_id) references children (borough_id, id) on delete cascade,
      check ((answer is null) = (answered_at is null)),
      check ((answer is null) = (answered_by_name is null))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the possible transfer; another than that of the other borough’s row',
      child_id: 'The child, of this borough',
      direction: 'Whether this borough’s care of the child ended as taken over, or began',
      happened_on: 'The day of that in this borough’s own returns',
      answer: 'What the borough said: another child, or the same and known; empty while it said nothing',
      answered_at: 'When it said so',
      answered_by_name: 'Who said so',
      version: 'Goes up with each answer',
    },
    access: [
      `create policy possible_transfers_own_borough on possible_transfers for select to plp_web, plp_job using (${ITS_BOROUGH})`,
      `create policy possible_transfers_answered on possible_transfers for update to plp_web
         using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy possible_transfers_counted on possible_transfers for select to plp_stats using (${STATISTICS})`,
      `create policy possible_transfers_found on possible_transfers for insert to plp_stats
         with check (${STATISTICS} and answer is null)`,
      `create policy possible_transfers_gone on possible_transfers for delete to plp_stats
         using (${STATISTICS} and answer is null)`,
      'grant select on possible_transfers to plp_web, plp_job',
      'grant update (answer, answered_at, answered_by_name, version) on possible_transfers to plp_web',
      'grant select (borough_id, id, child_id, direction, happened_on, answer) on possible_transfers to plp_stats',
      'grant insert (borough_id, id, child_id, direction, happened_on), delete on possible_transfers to plp_stats',
    ],
  },
];
