import { Parts, unzipped } from './package-parts';
import { OpenedStyle, openStyles } from './opened-styles';
import { all, Element, first, parseXml } from './xml-tree';

export interface OpenedCell {
  readonly reference: string;
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly type: string;
  /** What is in it, as text; empty for a blank cell. */
  readonly text: string;
  readonly style: OpenedStyle;
}

export interface OpenedTable {
  readonly xml: Element;
  readonly name: string;
  readonly range: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly headers: readonly string[];
}

export interface OpenedLink {
  readonly cell: string;
  readonly sheet: string | null;
  readonly address: string | null;
}

export interface OpenedSheet {
  readonly name: string;
  readonly state: string;
  readonly xml: Element;
  readonly cells: ReadonlyMap<string, OpenedCell>;
  readonly tables: readonly OpenedTable[];
  readonly links: readonly OpenedLink[];
}

/** A workbook read from its raw parts, by nothing that the writer uses. */
export interface OpenedWorkbook {
  readonly parts: Parts;
  readonly workbook: Element;
  readonly styles: readonly OpenedStyle[];
  readonly sheets: readonly OpenedSheet[];
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

const placeOf = (reference: string): { row: number; column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
};

export const letterOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1);

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const cellsOf = (
  xml: Element,
  styles: readonly OpenedStyle[],
  shared: readonly string[],
): Map<string, OpenedCell> =>
  new Map(
    all(xml, 'c').map((c) => {
      const type = c.attributes.t ?? 'n';
      const value = first(c, 'v')?.text ?? '';
      const inline = all(c, 't')
        .map(({ text }) => text)
        .join('');
      const text =
        type === 's' ? (shared[Number(value)] ?? '') : type === 'inlineStr' ? unescaped(inline) : value;
      const reference = c.attributes.r!;
      return [
        reference,
        { reference, ...placeOf(reference), type, text, style: styles[Number(c.attributes.s ?? 0)]! },
      ];
    }),
  );

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relationsOf = (parts: Parts, path: string): Relation[] => {
  const xml = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (xml === undefined) return [];
  return all(parseXml(xml), 'Relationship').map(({ attributes }) => ({
    id: attributes.Id!,
    type: attributes.Type!.split('/').at(-1)!,
    target: attributes.Target!,
  }));
};

const tableOf = (xml: Element): OpenedTable => {
  const [from = '', to = ''] = xml.attributes.ref!.split(':');
  const start = placeOf(from);
  const end = placeOf(to);
  return {
    xml,
    name: xml.attributes.name!,
    range: { left: start.column, top: start.row, right: end.column, bottom: end.row },
    headers: all(xml, 'tableColumn').map(({ attributes }) => attributes.name!),
  };
};

const linksOf = (xml: Element, relations: readonly Relation[]): OpenedLink[] =>
  all(xml, 'hyperlink').map(({ attributes }) => ({
    cell: attributes.ref!,
    sheet: attributes.location?.replace(/!A1$/, '').replace(/^'|'$/g, '').replaceAll("''", "'") ?? null,
    address: relations.find(({ id }) => id === attributes['r:id'])?.target ?? null,
  }));

export const openWorkbook = async (bytes: Buffer): Promise<OpenedWorkbook> => {
  const parts = await unzipped(bytes);
  const workbook = parseXml(parts.get('xl/workbook.xml')!);
  const targets = new Map(relationsOf(parts, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  const styles = openStyles(parts.get('xl/styles.xml')!);
  const strings = parts.get('xl/sharedStrings.xml');
  const shared = strings
    ? all(parseXml(strings), 'si').map((si) =>
        all(si, 't')
          .map(({ text }) => text)
          .join(''),
      )
    : [];
  const sheets = all(workbook, 'sheet').map(({ attributes }) => {
    const path = `xl/${targets.get(attributes['r:id']!)}`;
    const xml = parseXml(parts.get(path)!);
    const relations = relationsOf(parts, path);
    const tables = relations
      .filter(({ type }) => type === 'table')
      .map(({ target }) => tableOf(parseXml(parts.get(target.replace('../', 'xl/'))!)));
    return {
      name: attributes.name!,
      state: attributes.state ?? 'visible',
      xml,
      cells: cellsOf(xml, styles, shared),
      tables,
      links: linksOf(xml, relations),
    };
  });
  return { parts, workbook, styles, sheets };
};
