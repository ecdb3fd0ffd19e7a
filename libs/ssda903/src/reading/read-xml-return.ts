import { FileRefusedError, inThousands } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { SafeXml, XmlListener } from '@lib/workbook/reading/safe-xml';
import { decodeText } from '@lib/workbook/reading/text-encoding';
import { RawRow } from '../tables/raw-return';
import { TableName } from '../tables/return-table';
import { cleanValue } from './clean-value';
import { columnNamed } from './column-names';
import { XmlFile } from './opened-files';
import { rowsOfChild, XmlChild, XmlRow } from './xml-child';
import { ROOT_ELEMENT, ROW_ELEMENTS } from './xml-elements';

export interface XmlReturn {
  readonly tables: Partial<Record<TableName, RawRow[]>>;
  /** Elements that are not part of the return; what they hold is not read. */
  readonly extra: ReadonlySet<string>;
}

/** Reads the XML return into the tables of the CSV return. Throws FileRefusedError, naming the line. */
export function readXmlReturn({ file, bytes }: XmlFile, limits: ReadingLimits): XmlReturn {
  const { text } = decodeText(bytes);
  if (text.includes('\0')) throw new FileRefusedError('nul');
  const reader = new XmlReturnReader(file, limits);
  const xml = new SafeXml(reader, limits, (line) => new FileRefusedError('damaged-xml', `line ${line}`));
  xml.write(text);
  xml.close();
  return reader;
}

class XmlReturnReader implements XmlListener, XmlReturn {
  readonly tables: Partial<Record<TableName, RawRow[]>> = {};
  readonly extra = new Set<string>();
  private readonly path: string[] = [];
  private child: XmlChild | null = null;
  private row: XmlRow | null = null;
  private value = '';
  private line = 0;

  constructor(
    private readonly file: string,
    private readonly limits: ReadingLimits,
  ) {}

  opened(name: string, _: Readonly<Record<string, string>>, line: number): void {
    this.path.push(name);
    this.value = '';
    this.line = line;
    if (this.path.length === 1 && name !== ROOT_ELEMENT)
      throw new FileRefusedError('wrong-type', `an SSDA903 return, whose first element is ${ROOT_ELEMENT}`);
    if (this.path.length === 2 && name === 'CHILD') this.child = { line, header: new Map(), rows: [] };
    if (!this.child || this.path.length < 3) return;
    const table = ROW_ELEMENTS.get(name);
    if (name === 'HEADER' && this.path.length === 3) this.child.line = line;
    else if (table && !this.row) this.row = { table, line, values: new Map() };
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
    for (const [table, row] of rowsOfChild(this.file, child)) {
      const rows = (this.tables[table] ??= []);
      if (rows.length >= this.limits.csvLines) {
        throw new FileRefusedError(
          'too-many-rows',
          `The file has more than ${inThousands(this.limits.csvLines)} rows of one kind`,
        );
      }
      rows.push(row);
    }
    this.child = null;
    this.row = null;
  }
}
