import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A month of the audit that already has rows in the default partition stays there. The function runs as the owner, who
 * is under forced row security and sees none of them: it has to try, and take the database's no for an answer.
 */
export class AuditMonthsBesideTheDefault1763781850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAKE_MONTHS);
  }

  /** The one before did the same, and failed where this one goes on: there is nothing to go back to. */
  async down(): Promise<void> {}
}

const MAKE_MONTHS = `create or replace function audit.make_months(ahead integer) returns integer language plpgsql
  security definer set search_path = pg_catalog as $$
declare
  month date;
  name text;
  made integer := 0;
begin
  for month in
    select (date_trunc('month', now()) + make_interval(months => n))::date from generate_series(0, least(ahead, 24)) n
  loop
    name := 'events_' || to_char(month, 'YYYY_MM');
    if to_regclass(format('audit.%I', name)) is not null then
      continue;
    end if;
    begin
      execute format('create table audit.%I partition of audit.events for values from (%L) to (%L)',
        name, month, (month + interval '1 month')::date);
      execute format('alter table audit.%I enable row level security', name);
      execute format('alter table audit.%I force row level security', name);
      made := made + 1;
    exception when check_violation then
      null;
    end;
  end loop;
  return made;
end $$`;
