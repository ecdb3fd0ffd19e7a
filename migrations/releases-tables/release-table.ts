import { QueryRunner } from 'typeorm';

/** A table of releases, with what it and each column means, and who may do what with its rows. */
export interface ReleaseTable {
  readonly name: string;
  readonly comment: string;
  readonly definition: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly indexes?: readonly string[];
  /** Policies and the grants they are for. */
  readonly access: readonly string[];
}

export const STATISTICS = `(select ctx.scope()) = 'statistics'`;
export const PROGRAMME = `(select ctx.scope()) = 'programme'`;
export const EVERYBODY_ENTITLED = `(select ctx.scope()) in ('borough', 'programme')`;

/** Makes it with its comments and its row security, which holds for its owner too. */
export const makeReleaseTable = async (runner: QueryRunner, table: ReleaseTable): Promise<void> => {
  await runner.query(`create table ${table.name} (${table.definition})`);
  await runner.query(`comment on table ${table.name} is '${table.comment}'`);
  for (const [column, meaning] of Object.entries(table.columns)) {
    await runner.query(`comment on column ${table.name}.${column} is '${meaning}'`);
  }
  for (const index of table.indexes ?? []) await runner.query(index);
  await runner.query(`alter table ${table.name} enable row level security, force row level security`);
  for (const statement of table.access) await runner.query(statement);
  await runner.query(`grant select on ${table.name} to plp_backup`);
};
