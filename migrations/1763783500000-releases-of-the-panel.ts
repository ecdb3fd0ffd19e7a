import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of what the panels do: the role that counts in every borough reads days, codes, amounts and keys of their
 * tables, never a reference, a name or a text. A number may be hidden because few boroughs are behind it.
 */
export class ReleasesOfThePanel1763783500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NEED_CODES) await runner.query(statement);
    for (const statement of Object.entries(COUNTED).flatMap(([table, columns]) => counted(table, columns)))
      await runner.query(statement);
    await runner.query(FIRST_SUBMITTED);
    for (const statement of reasonsOf([...REASONS, 'few contributors'])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from release_reasons where reason = 'few contributors'`);
    for (const statement of reasonsOf(REASONS)) await runner.query(statement);
    await runner.query('drop index case_events_submitted');
    for (const [table, columns] of Object.entries(COUNTED)) {
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
      await runner.query(`drop policy ${table}_counted on ${table}`);
    }
    await runner.query('alter table referral_sections drop column need_codes');
    await runner.query('drop function need_codes(jsonb)');
  }
}

/** What may be counted by: days, codes, amounts, and the keys that hold a case together. */
const COUNTED: Readonly<Record<string, string>> = {
  cases: 'borough_id, id, urgency, emergency_approved_at',
  case_events: 'borough_id, case_id, kind, to_status, at',
  information_requests: 'borough_id, case_id, asked_at, answered_at, due_on',
  recommendations: 'borough_id, case_id, outcome, in_principle, weekly_pence, confirmed_at',
  borough_responses: 'borough_id, case_id, started_on, weekly_pence, start_recorded_at, superseded_at',
  follow_ups:
    'borough_id, case_id, kind, due_on, started, conditions_met, weekly_pence, still_there, done_at',
  case_actions: 'borough_id, owner_kind, state, due_on, closed_at, told_at',
  unmet_needs: 'borough_id, case_id, found_on, need, age_band, sought, area',
  case_options: 'borough_id, case_id, position, kind, preferred',
  referral_sections: 'borough_id, case_id, number, section, need_codes',
};

const counted = (table: string, columns: string): string[] => [
  `create policy ${table}_counted on ${table} for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
  `grant select (${columns}) on ${table} to plp_stats`,
];

/** Answers hold words beside codes; the codes of the needs are taken out of them by the database itself. */
const NEED_CODES = [
  `create function need_codes(answers jsonb) returns text[] language sql immutable
     set search_path = pg_catalog as $$
     select array(select jsonb_array_elements_text(
       case when jsonb_typeof(answers->'needs') = 'array' then answers->'needs' else '[]' end)) $$`,
  `comment on function need_codes(jsonb) is 'The codes of the needs a referral names, out of the answers of its section'`,
  'revoke execute on function need_codes(jsonb) from public',
  'grant execute on function need_codes(jsonb) to plp_web, plp_job',
  `alter table referral_sections add column need_codes text[] generated always as (
     case when section = 'needs' then public.need_codes(answers) end) stored`,
  `comment on column referral_sections.need_codes is 'Codes of the needs it names, taken from the answers; empty for other sections'`,
];

/** The day the panels began is asked every minute. */
const FIRST_SUBMITTED = `create index case_events_submitted on case_events (at) where to_status = 'submitted'`;

const REASONS = ['small', 'kept', 'protects others'] as const;

const reasonsOf = (reasons: readonly string[]): string[] => [
  'alter table release_reasons drop constraint release_reasons_reason_check',
  `alter table release_reasons add constraint release_reasons_reason_check
     check (reason in (${reasons.map((reason) => `'${reason}'`).join(', ')}))`,
  `comment on column release_reasons.reason is '${
    reasons.length === REASONS.length
      ? 'small itself, kept hidden because it was lately, or hidden because others could be worked out from it'
      : 'small itself, nearly one borough’s own, kept hidden because it was lately, or hidden because others could be worked out from it'
  }'`,
];
