import { ReturnRows } from './return-rows';

type Mutable = { -readonly [Table in keyof ReturnRows]: ReturnRows[Table][number][] };

/** Children's rows together, as many children at a time as have so many rows between them. */
export function* inParts(children: Iterable<ReturnRows>, rows: number): Generator<RowsTogether> {
  let part = new RowsTogether();
  for (const child of children) {
    part.add(child);
    if (part.length < rows) continue;
    yield part;
    part = new RowsTogether();
  }
  yield part;
}

/** Rows of several children, one list a table. */
export class RowsTogether implements ReturnRows {
  readonly header: Mutable['header'] = [];
  readonly episodes: Mutable['episodes'] = [];
  readonly uasc: Mutable['uasc'] = [];
  readonly oc2: Mutable['oc2'] = [];
  readonly missing: Mutable['missing'] = [];

  /** In all tables. */
  get length(): number {
    const { header, episodes, uasc, oc2, missing } = this;
    return header.length + episodes.length + uasc.length + oc2.length + missing.length;
  }

  add({ header, episodes, uasc, oc2, missing }: ReturnRows): void {
    for (const row of header) this.header.push(row);
    for (const row of episodes) this.episodes.push(row);
    for (const row of uasc) this.uasc.push(row);
    for (const row of oc2) this.oc2.push(row);
    for (const row of missing) this.missing.push(row);
  }
}
