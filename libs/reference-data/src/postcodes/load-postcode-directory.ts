import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { InvalidError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { loadOnce, LoadOutcome } from '../loading/load-once';
import { directoryColumns } from './directory-columns';
import { directoryReader, DirectoryRow, fieldsOf } from './directory-line';

export interface PostcodeDirectoryFile {
  readonly path: string;
  /** The edition, as people name it: "August 2026". */
  readonly version: string;
}

/**
 * Loads an edition of the ONS Postcode Directory (about 2.7 million rows), or a cut of it with the same columns:
 * every postcode with its grid reference and the authority that looks after children there, and the centroid of
 * every sector. The same file again does nothing. Rows are streamed: memory stays flat.
 * @throws InvalidError when the file is not a directory, or holds no postcode that can be used.
 */
export const loadPostcodeDirectory = async (tx: Tx, file: PostcodeDirectoryFile): Promise<LoadOutcome> => {
  const sha256 = await hashOf(file.path);
  return loadOnce(tx, { name: 'postcode-directory', version: file.version, sha256 }, async () => {
    // About 40 seconds for the whole of it on two cores: longer than a statement of the service may take.
    await tx.query(`set local statement_timeout = '30min'`);
    await tx.query(`set local idle_in_transaction_session_timeout = 0`);
    await stage(tx, file.path);
    const [counted] = await tx.query<{ count: number }>('select count(*)::int as count from postcode_load');
    if (!counted?.count) {
      throw new InvalidError(
        'The directory holds no postcode with a grid reference.',
        'postcode-directory-empty',
      );
    }
    for (const statement of MERGE) await tx.query(statement);
    return counted.count;
  });
};

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** COPY cannot write to a table with row security, so rows go to a temporary one first. */
const stage = async (tx: Tx, path: string): Promise<void> => {
  await tx.query(`create temp table postcode_load (
    postcode text not null, easting integer not null, northing integer not null,
    authority_gss text, terminated boolean not null
  ) on commit drop`);
  await pipeline(
    Readable.from(copyText(path), { objectMode: false, highWaterMark: 1 << 16 }),
    tx.client.query(copyFrom('copy postcode_load from stdin')),
  );
};

const CHUNK = 1 << 16;

/** The rows of the file in PostgreSQL's COPY text form, in pieces of about 64 KB. */
async function* copyText(path: string): AsyncGenerator<string> {
  const lines = createInterface({
    input: createReadStream(path, { highWaterMark: 1 << 20 }),
    crlfDelay: Infinity,
  });
  let read: ((line: string) => DirectoryRow | null) | undefined;
  let text = '';
  for await (const line of lines) {
    if (!read) {
      read = directoryReader(directoryColumns(fieldsOf(line, Number.MAX_SAFE_INTEGER)));
      continue;
    }
    const row = read(line);
    if (row) text += copyLine(row);
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (!read) throw new InvalidError('The file is empty.', 'postcode-directory-empty');
  if (text !== '') yield text;
}

/** Only digits, capitals, a space and codes of letters and digits get here: nothing needs escaping. */
const copyLine = (row: DirectoryRow): string =>
  `${row.postcode}\t${row.easting}\t${row.northing}\t${row.authority ?? '\\N'}\t${row.terminated ? 't' : 'f'}\n`;

/** A postcode used twice over the years: the one in use stands. Only what changed is written. */
const MERGE = [
  `insert into postcodes as old (postcode, easting, northing, authority_gss)
   select distinct on (postcode) postcode, easting, northing, authority_gss
     from postcode_load order by postcode, terminated
   on conflict (postcode) do update
     set easting = excluded.easting, northing = excluded.northing, authority_gss = excluded.authority_gss
     where (old.easting, old.northing, old.authority_gss)
           is distinct from (excluded.easting, excluded.northing, excluded.authority_gss)`,
  `delete from postcodes where not exists (select from postcode_load l where l.postcode = postcodes.postcode)`,
  `insert into postcode_sectors as old (sector, easting, northing, authority_gss)
   select sector, round(avg(easting))::int, round(avg(northing))::int,
          case when count(distinct authority_gss) = 1 and count(*) = count(authority_gss) then min(authority_gss) end
     from (select left(postcode, -2) as sector, easting, northing, authority_gss,
                  rank() over (partition by left(postcode, -2) order by terminated) as in_use_first
             from postcode_load) located
    where in_use_first = 1
    group by sector
   on conflict (sector) do update
     set easting = excluded.easting, northing = excluded.northing, authority_gss = excluded.authority_gss`,
  `delete from postcode_sectors
    where not exists (select from postcodes p where left(p.postcode, -2) = postcode_sectors.sector)`,
];
