import { FileRefusedError, inThousands } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { SafeXml, XmlListener } from '@lib/workbook/reading/safe-xml';
import { decodeText } from '@lib/workbook/reading/text-encoding';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { TableRows } from '../tables/table-rows';
import { cleanValue } from './clean-value';
import { columnNamed } from './column-names';
import { XmlFile } from './opened-files';
import { TableBuilder } from './table-builder';
import { ColumnTexts } from './text-numbers';
import { rowsOfChild, valueOf, XmlChild, XmlRow } from './xml-child';
import { ROOT_ELEMENT, ROW_ELEMENTS } from './xml-elements';

export interface XmlReturn {
  readonly tables: Readonly<Partial<Record<TableName, TableRows>>>;
  /** Elements that are not part of the return; what they hold is not read. */
  readonly extra: ReadonlySet<string>;
  /** Whether rows are numbered by their elements and not by lines. */
  readonly isNumbered: boolean;
}

/**
 * Reads the XML return into the tables of the CSV return. A row is known by the line of its element; in a file whose
 * elements stand on fewer lines than it has children, by the element's number among those of its kind.
 * @throws FileRefusedError, naming the line.
 */
export function readXmlReturn({ file, bytes }: XmlFile, limits: ReadingLimits): XmlReturn {
  const { pieces } = decodeText(bytes);
  const reader = new XmlReturnReader(file, limits, isOnFewLines(pieces));
  const xml = new SafeXml(reader, limits, (line) => new FileRefusedError('damaged-xml', `line ${line}`));
  for (const piece of pieces) xml.write(piece);
  xml.close();
  return reader.result();
}

/** Whether there are fewer lines than children. The end of each piece is looked at again with the next. */
const isOnFewLines = (pieces: Iterable<string>): boolean => {
  let lines = 0;
  let children = 0;
  let end = '';
  for (const piece of pieces) {
    lines += countOf(piece, '\n');
    children += countOf(end + piece, CHILD_TAG);
    end = (end + piece).slice(1 - CHILD_TAG.length);
  }
  return lines < children;
};

const CHILD_TAG = '<CHILD>';

const countOf = (text: string, part: string): number => {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
};

class XmlReturnReader implements XmlListener {
  private readonly builders = new Map<TableName, TableBuilder>();
  private readonly extra = new Set<string>();
  private readonly texts = new ColumnTexts(asItIs);
  private readonly path: string[] = [];
  private readonly numbers = new Map<string, number>();
  private child: XmlChild | null = null;
  private row: XmlRow | null = null;
  private value = '';
  private line = 0;

  constructor(
    private readonly file: string,
    private readonly limits: ReadingLimits,
    private readonly isNumbered: boolean,
  ) {}

  result(): XmlReturn {
    const tables = [...this.builders].map(([table, builder]) => [table, builder.rows()] as const);
    return { tables: Object.fromEntries(tables), extra: this.extra, isNumbered: this.isNumbered };
  }

  opened(name: string, _: Readonly<Record<string, string>>, at: number): void {
    this.path.push(name);
    this.value = '';
    this.line = at;
    const line = this.isNumbered ? this.numberOf(name) : at;
    if (this.path.length === 1 && name !== ROOT_ELEMENT)
      throw new FileRefusedError('wrong-type', `an SSDA903 return, whose first element is ${ROOT_ELEMENT}`);
    if (this.path.length === 2 && name === 'CHILD') this.child = { line, header: new Map(), rows: [] };
    if (!this.child || this.path.length < 3) return;
    const table = ROW_ELEMENTS.get(name);
    if (name === 'HEADER' && this.path.length === 3) this.child.line = line;
    else if (table && !this.row) this.row = { table, line, values: new Map() };
  }

  /** Which of its kind an element is, the first being 1; a child's HEADER has the number of the child. */
  private numberOf(name: string): number {
    const kind = name === 'HEADER' ? 'CHILD' : name;
    const number = (this.numbers.get(kind) ?? 0) + (name === 'HEADER' ? 0 : 1);
    this.numbers.set(kind, number);
    return number;
  }

  text(text: string): void {
    this.value += text;
    if (this.value.length > this.limits.cellCharacters) {
      const limit = inThousands(this.limits.cellCharacters);
      throw new FileRefusedError(
        'cell-too-long',
        `Line ${this.line}: a value is longer than ${limit} characters`,
      );
    }
  }

  closed(name: string): void {
    const depth = this.path.length;
    this.path.pop();
    if (depth === 2 && this.child) this.endChild(this.child);
    else if (this.row && ROW_ELEMENTS.get(name) === this.row.table) this.endRow(this.row);
    else if (this.child && depth >= 4) this.endValue(name, this.child);
    this.value = '';
  }

  private endValue(name: string, child: XmlChild): void {
    const column = columnNamed(name) ?? (name === 'UASC' ? name : null);
    if (column) (this.row?.values ?? child.header).set(column, cleanValue(this.value));
    else if (this.extra.size < 100) this.extra.add(name);
  }

  private endRow(row: XmlRow): void {
    this.child?.rows.push(row);
    this.row = null;
  }

  private endChild(child: XmlChild): void {
    for (const row of rowsOfChild(child)) {
      const builder = this.builderOf(row.table);
      if (builder.length >= this.limits.csvLines) {
        throw new FileRefusedError(
          'too-many-rows',
          `The file has more than ${inThousands(this.limits.csvLines)} rows of one kind`,
        );
      }
      const { columns } = RETURN_TABLES[row.table];
      builder.add(row.line, (at) => valueOf(child, row, columns[at]!));
    }
    this.child = null;
    this.row = null;
  }

  private builderOf(table: TableName): TableBuilder {
    let builder = this.builders.get(table);
    if (!builder) {
      builder = new TableBuilder({ table, file: this.file }, this.texts);
      this.builders.set(table, builder);
    }
    return builder;
  }
}

/** Values are tidied as they end, for whether there are any decides what rows a child has. */
const asItIs = (text: string): string => text;
