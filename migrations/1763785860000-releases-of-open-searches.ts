import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of the searches that boroughs say are still open: the role that counts in every borough reads the numbers of two
 * grids of what was handed in, and of rows about children, of words and of other answers nothing.
 */
export class ReleasesOfOpenSearches1763785860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NUMBERS) await runner.query(statement);
    for (const [table, { may, columns }] of Object.entries(COUNTED)) {
      await runner.query(
        `create policy ${table}_counted on ${table} for select to plp_stats using (${STATISTICS}${may})`,
      );
      await runner.query(`grant select (${columns}) on ${table} to plp_stats`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, { columns }] of Object.entries(COUNTED)) {
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
      await runner.query(`drop policy ${table}_counted on ${table}`);
    }
    await runner.query('alter table return_version_sections drop column open_searches');
    await runner.query('drop function open_search_numbers(jsonb)');
    await runner.query('drop function numbers_of_grid(jsonb)');
  }
}

const STATISTICS = `(select ctx.scope()) = 'statistics'`;

const COUNTED: Readonly<Record<string, { readonly may: string; readonly columns: string }>> = {
  waves: {
    may: ` and state in ('open', 'final')`,
    columns: 'id, collection, reference_day, deadline_on, state',
  },
  return_versions: { may: '', columns: 'borough_id, id, wave_id, number, is_nil' },
  return_version_sections: {
    may: ' and not of_children and open_searches is not null',
    columns: 'borough_id, version_id, open_searches',
  },
};

/** Answers hold words beside numbers; the numbers of the two grids are taken out of them by the database itself. */
const NUMBERS = [
  `create function numbers_of_grid(grid jsonb) returns jsonb language sql immutable set search_path = pg_catalog as $$
     select coalesce(jsonb_object_agg(line.key, (
       select coalesce(jsonb_object_agg(cell.key, cell.value), '{}')
         from jsonb_each(case jsonb_typeof(line.value) when 'object' then line.value else '{}' end) cell
        where jsonb_typeof(cell.value) = 'number')), '{}')
       from jsonb_each(case jsonb_typeof(grid) when 'object' then grid else '{}' end) line $$`,
  `comment on function numbers_of_grid(jsonb) is 'The numbers of a grid of a survey, by its codes; nothing else of it'`,
  `create function open_search_numbers(content jsonb) returns jsonb language sql immutable
     set search_path = pg_catalog as $$
     select jsonb_build_object('by_age_and_type', public.numbers_of_grid(content #> '{answers,open_searches}'),
                               'by_wait', public.numbers_of_grid(content #> '{answers,open_for}')) $$`,
  `comment on function open_search_numbers(jsonb) is 'How many searches a borough says are open, out of the answers of their section'`,
  ...['numbers_of_grid', 'open_search_numbers'].flatMap((name) => [
    `revoke execute on function ${name}(jsonb) from public`,
    `grant execute on function ${name}(jsonb) to plp_web, plp_job`,
  ]),
  `alter table return_version_sections add column open_searches jsonb generated always as (
     case when content #> '{answers,open_searches}' is not null then public.open_search_numbers(content) end) stored`,
  `comment on column return_version_sections.open_searches is
     'Numbers of searches that are open, taken from the answers; empty for other sections'`,
];
