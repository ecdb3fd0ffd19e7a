import { QueryRunner } from 'typeorm';

/** A table whose rows are one borough's, with what it and each column means. */
export interface BoroughTable {
  readonly name: string;
  readonly comment: string;
  readonly definition: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly indexes?: readonly string[];
}

/** Makes it with its comments, its row security and its grants, all in one place so that none can be forgotten. */
export const makeBoroughTable = async (runner: QueryRunner, table: BoroughTable): Promise<void> => {
  await runner.query(`create table ${table.name} (${table.definition})`);
  await runner.query(`comment on table ${table.name} is '${table.comment}'`);
  for (const [column, meaning] of Object.entries(table.columns)) {
    await runner.query(`comment on column ${table.name}.${column} is '${meaning}'`);
  }
  for (const index of table.indexes ?? []) await runner.query(index);
  await runner.query(`alter table ${table.name} enable row level security`);
  await runner.query(`alter table ${table.name} force row level security`);
  await runner.query(
    `create policy ${table.name}_own_borough on ${table.name}
       using (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough')
       with check (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough')`,
  );
  await runner.query(`grant select, insert, update, delete on ${table.name} to plp_web, plp_job`);
  await runner.query(`grant select on ${table.name} to plp_backup`);
};
