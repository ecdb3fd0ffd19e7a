import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { LastYear } from '@lib/ssda903/checking/last-year';
import { DegradedRows } from '@lib/ssda903/privacy/degraded-rows';
import { RowSource } from '@lib/ssda903/tables/raw-return';
import { LiveReturn } from '../derivation/live-return';

/** What every stored row begins with: borough, import, place in what was handed in, child. */
const RECEIVED = {
  borough_id: 'smallint',
  import_id: 'uuid',
  number: 'integer',
  file: 'smallint',
  line: 'integer',
  local_reference: 'text',
} as const;

/** The files a return's rows came from, in the order they are numbered. */
export const filesOf = (rows: DegradedRows): string[] => [
  ...new Set(Object.values(rows).flatMap((table: readonly RowSource[]) => table.map((row) => row.file))),
];

/** Keeps a return as received, degraded, under its import. */
export const storeReturn = async (
  tx: Tx,
  importId: string,
  rows: DegradedRows,
  files: readonly string[],
): Promise<void> => {
  const numbers = new Map(files.map((file, number) => [file, number]));
  const received = (row: RowSource & { child: string }, at: number): unknown[] => [
    tx.context.boroughId,
    importId,
    at + 1,
    numbers.get(row.file),
    row.row,
    row.child,
  ];
  await insertRows(
    tx,
    'return_children',
    { ...RECEIVED, sex: 'text', birth_month: 'date', ethnicity: 'text' },
    rows.header.map((row, at) => [...received(row, at), row.sex, row.birthMonth, row.ethnic]),
  );
  await insertRows(
    tx,
    'return_episodes',
    {
      ...RECEIVED,
      started_on: 'date',
      ended_on: 'date',
      reason_for_new_episode: 'text',
      legal_status: 'text',
      need: 'text',
      place: 'text',
      provider: 'text',
      reason_ceased: 'text',
      reason_for_change: 'text',
      home_sector: 'text',
      placement_sector: 'text',
      distance_miles: 'numeric',
      distance_approximate: 'boolean',
      host_authority: 'text',
      location: 'text',
      urn: 'text',
    },
    rows.episodes.map((row, at) => [
      ...received(row, at),
      row.start,
      row.end,
      row.reasonForNewEpisode,
      row.legalStatus,
      row.need,
      row.place,
      row.provider,
      row.reasonCeased,
      row.reasonForChange,
      row.homeSector,
      row.placementSector,
      row.distanceMiles,
      row.distanceApproximate,
      row.hostAuthority,
      row.location,
      row.urn,
    ]),
  );
  await insertRows(
    tx,
    'return_uasc',
    { ...RECEIVED, status_ended_on: 'date' },
    rows.uasc.map((row, at) => [...received(row, at), row.ended]),
  );
  await insertRows(
    tx,
    'return_health',
    {
      ...RECEIVED,
      sdq_score: 'smallint',
      sdq_reason: 'text',
      convicted: 'boolean',
      substance_misuse: 'boolean',
      intervention_received: 'boolean',
      intervention_offered: 'boolean',
    },
    rows.oc2.map((row, at) => [
      ...received(row, at),
      row.sdqScore,
      row.sdqReason,
      row.convicted,
      row.substanceMisuse,
      row.interventionReceived,
      row.interventionOffered,
    ]),
  );
  await insertRows(
    tx,
    'return_missing',
    { ...RECEIVED, kind: 'text', started_on: 'date', ended_on: 'date' },
    rows.missing.map((row, at) => [...received(row, at), row.kind, row.start, row.end]),
  );
};

/** The returns of the borough that are applied, or are being looked at as if they were, with their rows. */
export const loadLiveReturns = async (tx: Tx, besides: readonly string[] = []): Promise<LiveReturn[]> => {
  const imports = await tx.query<{ id: string; year: number; trueAt: LiveReturn['trueAt'] }>(
    `select distinct on (return_year) id, return_year as year, true_at as "trueAt" from imports
      where state = 'applied' or id = any($1) order by return_year, true_at desc, id desc`,
    [besides],
  );
  const returns: LiveReturn[] = [];
  for (const { id, year, trueAt } of imports) returns.push({ id, year, trueAt, ...(await loadRows(tx, id)) });
  return returns;
};

/** The borough's live return of a year, as far as the rules of the next one ask; undefined where there is none. */
export const loadLastYear = async (tx: Tx, year: number): Promise<LastYear | undefined> => {
  const [live] = await tx.query<{ id: string }>(
    `select id from imports where state = 'applied' and return_year = $1 order by true_at desc, id desc limit 1`,
    [year],
  );
  if (!live) return undefined;
  const { episodes, missing } = await loadRows(tx, live.id);
  return {
    missing,
    episodes: episodes.map((row) => ({ ...row, homePostcode: null, placementPostcode: null })),
  };
};

const RECEIVED_AS = `'' as file, file as "fileNumber", line as row, local_reference as child`;

const loadRows = async (tx: Tx, importId: string): Promise<Omit<LiveReturn, 'id' | 'year' | 'trueAt'>> => {
  const load = <Row>(table: string, columns: string): Promise<Row[]> =>
    tx.query<Row>(
      `select ${RECEIVED_AS}, ${columns} from ${table} where borough_id = $1 and import_id = $2 order by number`,
      [tx.context.boroughId, importId],
    );
  return {
    header: await load('return_children', `sex, birth_month as "birthMonth", ethnicity as ethnic`),
    episodes: await load(
      'return_episodes',
      `started_on as start, ended_on as end, reason_for_new_episode as "reasonForNewEpisode",
       legal_status as "legalStatus", need, place, provider, reason_ceased as "reasonCeased",
       reason_for_change as "reasonForChange", home_sector as "homeSector", placement_sector as "placementSector",
       distance_miles::float8 as "distanceMiles", distance_approximate as "distanceApproximate",
       coalesce(distance_miles > 350, false) as "distanceUnlikely", host_authority as "hostAuthority", location, urn`,
    ),
    uasc: await load('return_uasc', `status_ended_on as ended`),
    missing: await load('return_missing', `kind, started_on as start, ended_on as end`),
  };
};
