import { Client } from 'pg';
import { TestDatabase } from '../test-database';

/** Rows as they are stored, whoever may see them: what a spec checks behind the pages. */
export const storedRows = async <Row extends object>(
  { address }: TestDatabase,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new Client({ connectionString: address.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
};
