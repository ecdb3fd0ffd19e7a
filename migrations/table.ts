import { QueryRunner } from 'typeorm';

/** A table with what it and each column means, and who may do what with its rows. */
export interface Table {
  readonly name: string;
  readonly comment: string;
  readonly definition: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly indexes?: readonly string[];
  /** Policies and the grants they are for. */
  readonly access: readonly string[];
}

/**
 * Makes them with their comments and their row security, which holds for their owner too, so that none of it can be
 * forgotten. Policies come after all of the tables, since they may look at one another's.
 */
export const makeTables = async (runner: QueryRunner, tables: readonly Table[]): Promise<void> => {
  for (const table of tables) await makeClosed(runner, table);
  for (const { access } of tables) for (const statement of access) await runner.query(statement);
};

/** Nobody sees a row of it yet. */
const makeClosed = async (runner: QueryRunner, table: Table): Promise<void> => {
  await runner.query(`create table ${table.name} (${table.definition})`);
  await runner.query(`comment on table ${table.name} is '${table.comment}'`);
  for (const [column, meaning] of Object.entries(table.columns)) {
    await runner.query(`comment on column ${table.name}.${column} is '${meaning}'`);
  }
  for (const index of table.indexes ?? []) await runner.query(index);
  await runner.query(`alter table ${table.name} enable row level security, force row level security`);
  await runner.query(`grant select on ${table.name} to plp_backup`);
};

/** Takes them away again, those that refer to others first. */
export const dropTables = async (runner: QueryRunner, tables: readonly Table[]): Promise<void> => {
  for (const { name, access } of [...tables].reverse()) {
    for (const policy of access.flatMap((statement) => /^create policy (\w+)/.exec(statement)?.[1] ?? [])) {
      await runner.query(`drop policy ${policy} on ${name}`);
    }
  }
  for (const { name } of [...tables].reverse()) await runner.query(`drop table ${name}`);
};
