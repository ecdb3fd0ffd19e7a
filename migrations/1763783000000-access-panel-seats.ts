import { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables, Table } from './table';

const MY_PANELS = `(select ctx.scope()) = 'programme' and panel_id = any((select ctx.panels())::uuid[])`;
const ANYBODYS = `(select ctx.scope()) in ('sign-in', 'administration', 'system')`;

const SEATS: Table = {
  name: 'auth.panel_seats',
  comment: 'Who sits or sat on which panel, as what, and for which area of work',
  definition: `
      id uuid primary key,
      panel_id uuid not null,
      person_id uuid not null references auth.people (id),
      seat text not null check (seat in ('coordinator', 'chair', 'member')),
      area text not null,
      given_at timestamptz not null default now(),
      given_by uuid,
      ended_at timestamptz,
      ended_by uuid`,
  columns: {
    id: 'Key of the seat',
    panel_id: 'The panel, a series of libs/panel',
    person_id: 'Who sits',
    seat: 'Coordinator, chair or member',
    area: 'The area of work they speak for, from libs/access',
    given_at: 'From when',
    given_by: 'Who gave it; empty for practice',
    ended_at: 'Until when; empty while it is held',
    ended_by: 'Who took it back',
  },
  indexes: [
    'create unique index panel_seats_live on auth.panel_seats (panel_id, person_id) where ended_at is null',
    'create index panel_seats_person on auth.panel_seats (person_id)',
  ],
  access: [
    `create policy panel_seats_known on auth.panel_seats to plp_auth
       using (${ANYBODYS} or ${MY_PANELS}) with check (${ANYBODYS} or ${MY_PANELS})`,
    `create policy panel_seats_own on auth.panel_seats for select to plp_auth using (person_id = (select ctx.person()))`,
    'grant select, insert, update on auth.panel_seats to plp_auth',
  ],
};

const ON_A_PANEL = `(select ctx.scope()) = 'programme' and (select ctx.panels()) is not null`;

/** A coordinator seats people who hold a role of the panel; members know one another's names. */
const PANEL_PEOPLE = [
  `create policy role_grants_of_panels on auth.role_grants for select to plp_auth
     using (${ON_A_PANEL} and role in ('coordinator', 'chair', 'member') and ended_at is null)`,
  `create policy people_of_panels on auth.people for select to plp_auth using (${ON_A_PANEL} and (
     exists (select from auth.role_grants g where g.person_id = people.id and g.role in ('coordinator', 'chair', 'member'))
     or exists (select from auth.panel_seats s where s.person_id = people.id)))`,
];

/** Who sits on which panel. A session carries the panels of its person, and row security reads them from it. */
export class AccessPanelSeats1763783000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, [SEATS]);
    for (const statement of PANEL_PEOPLE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy people_of_panels on auth.people');
    await runner.query('drop policy role_grants_of_panels on auth.role_grants');
    await dropTables(runner, [SEATS]);
  }
}
