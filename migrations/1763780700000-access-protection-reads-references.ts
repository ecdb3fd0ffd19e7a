import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A data-protection lead looks a child up by the borough's own reference to see who opened it, and must learn
 * nothing else of the child. Row security cannot hide columns, so the table stays closed to that scope: a policy
 * for the owner alone, and one function, run as the owner, that gives the references and no more.
 */
export class AccessProtectionReadsReferences1763780700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create policy children_references_for_protection on children for select to plp_owner
         using ((select ctx.scope()) = 'protection' and borough_id = (select ctx.borough()))`,
    );
    await runner.query(
      `create function child_references_for_protection()
         returns table (id uuid, local_reference text, service_reference text)
         language sql stable security definer set search_path = pg_catalog, public
       as $$ select id, local_reference, service_reference from public.children $$`,
    );
    await runner.query(
      `comment on function child_references_for_protection() is
         'References of the children of a data-protection lead’s own borough, and nothing else of them'`,
    );
    await runner.query('revoke all on function child_references_for_protection() from public');
    await runner.query('grant execute on function child_references_for_protection() to plp_audit');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function child_references_for_protection()');
    await runner.query('drop policy children_references_for_protection on children');
  }
}
