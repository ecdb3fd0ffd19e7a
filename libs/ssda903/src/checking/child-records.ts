import { RawReturn, RawRow } from '../tables/raw-return';
import { EpisodeRow } from '../tables/return-rows';
import { LastYear } from './last-year';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { ChildRecord, withRow } from './child-record';
import { DatedEpisode, ReadEpisode } from './read-row';
import { RowReader } from './row-reader';

/** Reads a return child by child. @param lastYear the borough's return of the year before, where there is one */
export const childRecords = (raw: RawReturn, reader: RowReader, lastYear?: LastYear): ChildRecord[] => {
  const children = new Map<string, ChildRecord>();
  const recordOf = (child: string): ChildRecord => {
    let record = children.get(child);
    if (!record) children.set(child, (record = new ChildRecord(child)));
    return record;
  };
  for (const table of Object.keys(RETURN_TABLES) as TableName[]) {
    for (const row of raw.tables[table] ?? []) add(table, row, reader, recordOf);
  }
  for (const record of children.values()) record.sequence = inOrder(record);
  if (lastYear) addLastYear(lastYear, children);
  return [...children.values()];
};

type RecordOf = (child: string) => ChildRecord;

const add = (table: TableName, raw: RawRow, reader: RowReader, recordOf: RecordOf): void => {
  const record = recordOf(reader.child(raw));
  if (table === 'header') record.header = withRow(record.header, reader.header(raw));
  else if (table === 'episodes') record.episodes = withRow(record.episodes, reader.episode(raw));
  else if (table === 'uasc') record.uasc = withRow(record.uasc, reader.uasc(raw));
  else if (table === 'missing') record.missing = withRow(record.missing, reader.missing(raw));
  else if (table === 'oc2') record.oc2 = withRow(record.oc2, reader.health(raw));
  else record.addOther(table, reader.row(raw));
};

const addLastYear = (lastYear: LastYear, children: ReadonlyMap<string, ChildRecord>): void => {
  const last = new Map<string, EpisodeRow>();
  for (const row of lastYear.episodes) {
    const other = last.get(row.child);
    if (!other || row.start > other.start) last.set(row.child, row);
  }
  for (const row of last.values()) {
    const record = children.get(row.child);
    if (record && row.end === null) record.openLastYear = row;
  }
  for (const row of lastYear.missing) {
    const record = children.get(row.child);
    if (record && row.end === null) record.missingLastYear = row;
  }
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
