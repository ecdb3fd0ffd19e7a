import { RawReturn } from '../tables/raw-return';
import { EpisodeRow, MissingRow } from '../tables/return-rows';
import { TableName } from '../tables/return-table';
import { TableRows } from '../tables/table-rows';
import { ChildRecord, isKept, KeptTable, withRow } from './child-record';
import { LastYear } from './last-year';
import { DatedEpisode, ReadEpisode } from './read-row';
import {
  episodeReader,
  headerReader,
  healthReader,
  missingReader,
  otherReader,
  uascReader,
} from './row-readers';
import { RowsByChild } from './rows-by-child';

/**
 * Reads a return child by child, one after another: the rows of a child are there while it is looked at.
 * @param lastYear the borough's return of the year before, where there is one
 */
export function* childRecords(raw: RawReturn, lastYear?: LastYear): Generator<ChildRecord> {
  const rowsByChild = new RowsByChild(raw);
  const adders = new Map(
    (Object.entries(raw.tables) as [TableName, TableRows][]).map(([table, rows]) => [
      table,
      adder(table, rows),
    ]),
  );
  const openOf = lastYear && openLastYear(lastYear);
  for (const [number, child] of rowsByChild.children.entries()) {
    const record = new ChildRecord(child);
    rowsByChild.forEachRow(number, (table, index) => adders.get(table)!(record, index));
    record.sequence = inOrder(record);
    openOf?.(record);
    yield record;
  }
}

type Add = (record: ChildRecord, index: number) => void;

/** Reads a row of a table, by its index, into a child's record. */
const adder = (table: TableName, rows: TableRows): Add => {
  if (!isKept(table)) {
    const read = otherReader(rows);
    return (record, index) => record.addOther(table, read(index));
  }
  return ADDERS[table](rows);
};

const ADDERS: Readonly<Record<KeptTable, (rows: TableRows) => Add>> = {
  header: (rows) => {
    const read = headerReader(rows);
    return (record, index) => (record.header = withRow(record.header, read(index)));
  },
  episodes: (rows) => {
    const read = episodeReader(rows);
    return (record, index) => (record.episodes = withRow(record.episodes, read(index)));
  },
  uasc: (rows) => {
    const read = uascReader(rows);
    return (record, index) => (record.uasc = withRow(record.uasc, read(index)));
  },
  missing: (rows) => {
    const read = missingReader(rows);
    return (record, index) => (record.missing = withRow(record.missing, read(index)));
  },
  oc2: (rows) => {
    const read = healthReader(rows);
    return (record, index) => (record.oc2 = withRow(record.oc2, read(index)));
  },
};

/** Puts beside a child what last year's return left open. */
const openLastYear = (lastYear: LastYear): ((record: ChildRecord) => void) => {
  const last = new Map<string, EpisodeRow>();
  for (const row of lastYear.episodes) {
    const other = last.get(row.child);
    if (!other || row.start > other.start) last.set(row.child, row);
  }
  const missing = new Map<string, MissingRow>();
  for (const row of lastYear.missing) if (row.end === null) missing.set(row.child, row);
  return (record) => {
    const episode = last.get(record.child);
    if (episode?.end === null) record.openLastYear = episode;
    record.missingLastYear = missing.get(record.child) ?? null;
  };
};

/** By first day, then by last day with the open one last. Rows that name no child have no order among them. */
const inOrder = (record: ChildRecord): readonly DatedEpisode[] => {
  const { episodes } = record;
  if (record.child === '' || episodes.length === 0) return record.sequence;
  const dated = episodes.filter(isDated);
  return dated.length < 2 ? dated : dated.sort(byDays);
};

const isDated = (row: ReadEpisode): row is DatedEpisode =>
  row.start !== null && (row.end === null ? !row.endGiven : row.end >= row.start);

const OPEN = '9999-12-31';

const byDays = (a: DatedEpisode, b: DatedEpisode): number =>
  compare(a.start, b.start) || compare(a.end ?? OPEN, b.end ?? OPEN);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
