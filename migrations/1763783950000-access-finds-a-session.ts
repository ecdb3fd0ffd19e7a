import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one question that every page asks first, as a function: PostgreSQL keeps the plan of a function on each
 * connection, where a query that joins seven tables under row security is planned anew each time. Prepared statements
 * with a name would do the same, and do not survive the poolers that stand before many a PostgreSQL. It has the rights
 * of whoever calls it, so row security is as it was.
 */
export class AccessFindsASession1763783950000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FUNCTION) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function auth.session_of(bytea)');
  }
}

const FUNCTION: readonly string[] = [
  `create function auth.session_of(hash bytea) returns table (
     id uuid, person_id uuid, name text, email text, stage text, method text, hat text, old float8, idle float8,
     confirmed float8, held json, panels uuid[], waiting jsonb)
   language plpgsql stable rows 1 as $$
   #variable_conflict use_column
   begin
     return query
     select s.id, s.person_id, p.name, p.email, s.stage, s.method, s.hat,
            extract(epoch from clock_timestamp() - s.created_at)::float8,
            extract(epoch from clock_timestamp() - s.last_seen_at)::float8,
            extract(epoch from clock_timestamp() - s.confirmed_at)::float8,
            coalesce((select json_agg(json_build_object('role', g.role, 'boroughId', g.borough_id))
                        from auth.role_grants g where g.person_id = s.person_id and g.ended_at is null), '[]'),
            array(select t.panel_id from auth.panel_seats t where t.person_id = s.person_id and t.ended_at is null),
            public.waiting_messages(s.person_id)
       from auth.sessions s join auth.people p on p.id = s.person_id
      where s.secret_hash = hash and s.ended_at is null and p.deactivated_at is null;
   end $$`,
  `comment on function auth.session_of(bytea) is
     'The session of a secret, with the roles, panels and waiting messages of its person; its plan is kept'`,
  'grant execute on function auth.session_of(bytea) to plp_auth',
];
