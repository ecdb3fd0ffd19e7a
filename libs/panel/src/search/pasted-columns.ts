/** What a line of a pasted list can tell, in the order in which it is read when no heading says otherwise. */
export const PASTED_COLUMNS = ['name', 'date', 'answer', 'reason', 'fee', 'note'] as const;

export type PastedColumn = (typeof PASTED_COLUMNS)[number];
export type PastedFields = Readonly<Record<PastedColumn, string>>;

const HEADINGS: Readonly<Record<PastedColumn, readonly string[]>> = {
  name: ['name', 'provider', 'setting', 'provider name', 'provider or setting', 'home', 'approached', 'organisation'],
  date: ['date', 'day', 'when', 'date approached', 'approached on', 'date asked', 'asked on'],
  answer: ['answer', 'outcome', 'result', 'response', 'status', 'decision'],
  reason: ['reason', 'why', 'refusal reason', 'reason for refusal', 'reason refused'],
  fee: ['fee', 'cost', 'price', 'weekly fee', 'weekly cost', 'offered fee', 'fee a week', 'fee per week'],
  note: ['note', 'notes', 'comment', 'comments'],
}; // prettier-ignore

export interface PastedRow {
  /** As people count the lines of what they pasted, blank ones too. */
  readonly line: number;
  readonly fields: PastedFields;
  /** Something stood where no column is. */
  readonly tooMany: boolean;
}

/**
 * Cuts what was pasted into lines and columns: by tabs if there is one (a sheet), else by semicolons, else by commas;
 * quoted text is kept whole, and the comma of £4,500 is no end of a column. A line of headings puts columns in
 * another order.
 */
export const cutPasted = (text: string): PastedRow[] => {
  const lines = text.replace(/\u00a0/g, ' ').split(/\r\n|\r|\n/);
  const separator = [`\t`, ';'].find((one) => lines.some((line) => line.includes(one))) ?? ',';
  const cut = lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ line: at + 1, cells: cellsOf(line, separator) }],
  );
  const headings = cut[0] ? headingsOf(cut[0].cells) : null;
  const order = headings ?? PASTED_COLUMNS;
  return (headings ? cut.slice(1) : cut).map(({ line, cells }) => ({
    line,
    fields: Object.fromEntries(
      PASTED_COLUMNS.map((column) => [column, cells[order.indexOf(column)] ?? '']),
    ) as PastedFields,
    tooMany: cells.slice(order.length).some((cell) => cell !== ''),
  }));
};

/** Headings are known by all of them being known, the name of the provider among them. */
const headingsOf = (cells: readonly string[]): PastedColumn[] | null => {
  const columns = cells.map((cell) =>
    PASTED_COLUMNS.find((column) =>
      HEADINGS[column].includes(cell.toLowerCase().replace(/[:*]/g, '').trim()),
    ),
  );
  const all = columns.every((column): column is PastedColumn => column !== undefined);
  return all && columns.includes('name') && new Set(columns).size === columns.length ? columns : null;
};

const cellsOf = (line: string, separator: string): string[] => {
  const whole = line.replace(/^\s*(?:[-*•·]|\d{1,2}[.)])[ \t]+/, '');
  const text = separator === ',' ? whole.replace(/(?<![\d/.-])\d{1,3}(?:,\d{3})+(?!\d)/g, (n) => n.replaceAll(',', '')) : whole; // prettier-ignore
  const cells: string[] = [];
  for (let at = 0; at <= text.length;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(text.slice(at));
    const ends = quoted && [separator, ''].includes(text.charAt(at + quoted[0].length));
    const raw = ends ? quoted[0] : text.slice(at).split(separator, 1)[0]!;
    cells.push((ends ? quoted[1]!.replaceAll('""', '"') : raw).replace(/\s+/g, ' ').trim());
    at += raw.length + 1;
  }
  return cells;
};
