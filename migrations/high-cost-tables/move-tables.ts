import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { Table } from '../table';

/** An entry of the register that was put to another placement of the same child, and perhaps put back. */
export const MOVE_TABLES: readonly Table[] = [
  {
    name: 'entry_moves',
    comment: 'What was recorded of a placement that is gone, put to another placement of the same child',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      from_placement_id uuid not null,
      to_placement_id uuid not null,
      moved_at timestamptz not null,
      moved_by uuid,
      moved_by_name text not null,
      put_back_at timestamptz,
      put_back_by_name text,
      primary key (borough_id, id),
      foreign key (borough_id, entry_id) references register_entries (borough_id, id),
      check ((put_back_at is null) = (put_back_by_name is null))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the move',
      entry_id: 'The entry of the register with everything that hangs on it',
      from_placement_id: 'The placement it was recorded of, which is gone',
      to_placement_id: 'The placement it was put to',
      moved_at: 'When it was put there',
      moved_by: 'By whom',
      moved_by_name: 'Their name',
      put_back_at: 'When it was put back; empty while it is where it was put',
      put_back_by_name: 'By whom',
    },
    indexes: ['create index entry_moves_of_entry on entry_moves (borough_id, entry_id, moved_at)'],
    access: [
      `create policy entry_moves_own_borough on entry_moves to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      'grant select, insert, update on entry_moves to plp_web, plp_job',
    ],
  },
];
