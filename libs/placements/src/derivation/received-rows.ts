import { Tx } from '@lib/database/unit-of-work';
import { EPISODE_SELECTED } from './episode-columns';
import { LiveReturn } from './live-return';
import { OrderedRows } from './ordered-rows';

type Of<Table extends 'header' | 'episodes' | 'uasc' | 'missing'> = LiveReturn[Table][number] & {
  readonly importId: string;
};

const RECEIVED = `'' as file, file as "fileNumber", line as row, local_reference as child, import_id as "importId"`;

/** The rows of all live returns as they were received, some children at a time. */
export class ReceivedRows {
  private constructor(
    private readonly returns: readonly Pick<LiveReturn, 'id' | 'year' | 'trueAt'>[],
    private readonly header: OrderedRows<Of<'header'>>,
    private readonly episodes: OrderedRows<Of<'episodes'>>,
    private readonly uasc: OrderedRows<Of<'uasc'>>,
    private readonly missing: OrderedRows<Of<'missing'>>,
  ) {}

  /** @param only the one child whose rows are wanted; all of them when left out */
  static async open(
    tx: Tx,
    returns: readonly Pick<LiveReturn, 'id' | 'year' | 'trueAt'>[],
    only: string | null = null,
  ): Promise<ReceivedRows> {
    const ids = returns.map(({ id }) => id);
    const open = <Row extends { readonly child: string }>(
      table: string,
      columns: string,
    ): Promise<OrderedRows<Row>> =>
      OrderedRows.open<Row>(
        tx,
        `live_${table}`,
        `select ${RECEIVED}, ${columns} from ${table} where borough_id = $1 and import_id = any($2)
            and ($3::text is null or local_reference = $3)
          order by local_reference collate "C", number`,
        [tx.context.boroughId, ids, only],
      );
    return new ReceivedRows(
      returns,
      await open('return_children', `sex, birth_month as "birthMonth", ethnicity as ethnic`),
      await open('return_episodes', EPISODE_SELECTED),
      await open('return_uasc', `status_ended_on as ended`),
      await open('return_missing', `kind, started_on as start, ended_on as end`),
    );
  }

  /** Every live return, with the rows of the children next in order. */
  async of(children: ReadonlySet<string>): Promise<LiveReturn[]> {
    const header = byImport(await this.header.of(children));
    const episodes = byImport(await this.episodes.of(children));
    const uasc = byImport(await this.uasc.of(children));
    const missing = byImport(await this.missing.of(children));
    return this.returns.map((one) => ({
      ...one,
      header: header.get(one.id) ?? [],
      episodes: episodes.get(one.id) ?? [],
      uasc: uasc.get(one.id) ?? [],
      missing: missing.get(one.id) ?? [],
    }));
  }

  async close(): Promise<void> {
    for (const rows of [this.header, this.episodes, this.uasc, this.missing]) await rows.close();
  }
}

const byImport = <Row extends { readonly importId: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.importId);
