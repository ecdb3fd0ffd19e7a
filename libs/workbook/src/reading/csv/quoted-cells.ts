const QUOTE = '"';

/** Why a record in quotation marks cannot be taken apart. */
export type BadQuotes = 'unclosed-quote' | 'stray-quote';

/**
 * The values of a record that holds quotation marks (RFC 4180, 2): a value is wholly in marks or has none, and
 * a mark inside marks is written twice.
 */
export function quotedCells(record: string, delimiter: string): string[] | BadQuotes {
  const cells: string[] = [];
  for (let at = 0; at <= record.length;) {
    const isQuoted = record.startsWith(QUOTE, at);
    const end = isQuoted ? closingMark(record, at + 1) + 1 : endOfPlain(record, delimiter, at);
    if (isQuoted && end === 0) return 'unclosed-quote';
    const cell = isQuoted ? record.slice(at + 1, end - 1).replaceAll('""', QUOTE) : record.slice(at, end);
    const isFollowed = end < record.length;
    if ((!isQuoted && cell.includes(QUOTE)) || (isFollowed && !record.startsWith(delimiter, end))) {
      return 'stray-quote';
    }
    cells.push(cell);
    at = end + 1;
  }
  return cells;
}

/** Where the mark stands that closes a value; -1 when none does. */
function closingMark(record: string, from: number): number {
  let at = record.indexOf(QUOTE, from);
  while (at !== -1 && record.startsWith(QUOTE, at + 1)) at = record.indexOf(QUOTE, at + 2);
  return at;
}

function endOfPlain(record: string, delimiter: string, from: number): number {
  const found = record.indexOf(delimiter, from);
  return found === -1 ? record.length : found;
}

/** Whether a value is still open at the end of these lines: then marks come in an odd number. */
export function marksAreOdd(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf(QUOTE); at !== -1; at = line.indexOf(QUOTE, at + 1)) odd = !odd;
  return odd;
}
