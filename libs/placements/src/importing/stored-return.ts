import { Columns, insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { LastYear } from '@lib/ssda903/checking/last-year';
import { DegradedRows } from '@lib/ssda903/privacy/degraded-rows';
import { RowSource } from '@lib/ssda903/tables/raw-row';
import { EpisodeRow, MissingRow } from '@lib/ssda903/tables/return-rows';
import { EPISODE_COLUMNS, EPISODE_SELECTED, EPISODE_TYPES } from '../derivation/episode-columns';

/** What every stored row begins with: borough, import, place in what was handed in, child. */
const RECEIVED = {
  borough_id: 'smallint',
  import_id: 'uuid',
  number: 'integer',
  file: 'smallint',
  line: 'integer',
  local_reference: 'text',
} as const;

interface StoredTable<Row> {
  readonly name: string;
  readonly columns: Columns;
  /** In the order of the columns. */
  readonly values: (row: Row) => readonly unknown[];
}

const TABLES: { readonly [Table in keyof DegradedRows]: StoredTable<DegradedRows[Table][number]> } = {
  header: {
    name: 'return_children',
    columns: { sex: 'text', birth_month: 'date', ethnicity: 'text' },
    values: (row) => [row.sex, row.birthMonth, row.ethnic],
  },
  episodes: {
    name: 'return_episodes',
    columns: EPISODE_TYPES,
    values: (row) => EPISODE_COLUMNS.map(({ property }) => row[property]),
  },
  uasc: {
    name: 'return_uasc',
    columns: { status_ended_on: 'date' },
    values: (row) => [row.ended],
  },
  oc2: {
    name: 'return_health',
    columns: {
      sdq_score: 'smallint',
      sdq_reason: 'text',
      convicted: 'boolean',
      substance_misuse: 'boolean',
      intervention_received: 'boolean',
      intervention_offered: 'boolean',
    },
    values: (row) => [
      row.sdqScore,
      row.sdqReason,
      row.convicted,
      row.substanceMisuse,
      row.interventionReceived,
      row.interventionOffered,
    ],
  },
  missing: {
    name: 'return_missing',
    columns: { kind: 'text', started_on: 'date', ended_on: 'date' },
    values: (row) => [row.kind, row.start, row.end],
  },
};

/** Keeps a return as received, degraded, under its import: one part of it after another. */
export class ReturnStore {
  /** The files that rows came from, in the order they are numbered. */
  readonly files: string[] = [];
  private readonly stored = new Map<keyof DegradedRows, number>();

  constructor(
    private readonly tx: Tx,
    private readonly importId: string,
  ) {}

  async add(rows: DegradedRows): Promise<void> {
    await this.addTo('header', rows.header);
    await this.addTo('episodes', rows.episodes);
    await this.addTo('uasc', rows.uasc);
    await this.addTo('oc2', rows.oc2);
    await this.addTo('missing', rows.missing);
  }

  /** How many rows of a table are kept so far. */
  count(table: keyof DegradedRows): number {
    return this.stored.get(table) ?? 0;
  }

  private async addTo<Table extends keyof DegradedRows>(
    table: Table,
    rows: readonly (DegradedRows[Table][number] & RowSource & { readonly child: string })[],
  ): Promise<void> {
    const { name, columns, values }: StoredTable<DegradedRows[Table][number]> = TABLES[table];
    const before = this.count(table);
    const { boroughId } = this.tx.context;
    await insertRows(
      this.tx,
      name,
      { ...RECEIVED, ...columns },
      rows.map((row, at) => [
        boroughId,
        this.importId,
        before + at + 1,
        this.fileNumber(row.file),
        row.row,
        row.child,
        ...values(row),
      ]),
    );
    this.stored.set(table, before + rows.length);
  }

  private fileNumber(file: string): number {
    const known = this.files.indexOf(file);
    return known === -1 ? this.files.push(file) - 1 : known;
  }
}

/** The borough's live return of a year, as far as the rules of the next one ask; undefined where there is none. */
export const loadLastYear = async (tx: Tx, year: number): Promise<LastYear | undefined> => {
  const [live] = await tx.query<{ id: string }>(
    `select id from imports where state = 'applied' and return_year = $1 order by true_at desc, id desc limit 1`,
    [year],
  );
  if (!live) return undefined;
  const of = [tx.context.boroughId, live.id];
  const received = `'' as file, line as row, local_reference as child`;
  const episodes = await tx.query<Omit<EpisodeRow, 'homePostcode' | 'placementPostcode'>>(
    `select ${received}, ${EPISODE_SELECTED} from (
       select distinct on (local_reference) * from return_episodes where borough_id = $1 and import_id = $2
        order by local_reference, started_on desc, number
     ) latest where ended_on is null`,
    of,
  );
  return {
    missing: await tx.query<MissingRow>(
      `select ${received}, kind, started_on as start, ended_on as end from return_missing
        where borough_id = $1 and import_id = $2 and ended_on is null order by number`,
      of,
    ),
    episodes: episodes.map((row) => ({ ...row, homePostcode: null, placementPostcode: null })),
  };
};
