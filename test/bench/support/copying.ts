import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { DatabaseAddress } from '@lib/database/connection';

/** A connection as the administrator of the server, whom row security does not hold back. */
export const asAdministrator = async <T>(
  { url }: DatabaseAddress,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** What the server does by itself within a minute or so of much that is new. */
export const tidy = (client: Client): Promise<unknown> => client.query('vacuum analyze');

/** All rows of a table as COPY writes them. */
export const rowsOf = async (client: Client, table: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(to(`copy ${table} to stdout`))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Puts rows that `rowsOf` gave into a table, with its indexes, keys and checks as they are. */
export const copyIn = (client: Client, table: string, rows: Buffer): Promise<void> =>
  pipeline(Readable.from(pieces(rows)), client.query(from(`copy ${table} from stdin`)));

const PIECE = 1 << 16;

function* pieces(rows: Buffer): Generator<Buffer> {
  for (let at = 0; at < rows.length; at += PIECE) yield rows.subarray(at, at + PIECE);
}
