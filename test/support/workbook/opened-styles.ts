import { all, Element, first, parseXml } from './xml-tree';

/** How a cell looks, put together from the parts of the style sheet. */
export interface OpenedStyle {
  readonly named: string;
  readonly face: string;
  readonly size: number;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly colour: string | null;
  readonly filled: boolean;
  readonly bordered: boolean;
  readonly format: string;
  readonly horizontal: string;
  readonly turned: boolean;
  readonly wraps: boolean;
}

const BUILT_IN: Record<string, string> = { '0': 'General', '9': '0%', '10': '0.00%', '14': 'mm-dd-yy' };

const list = (root: Element, name: string): Element[] => first(root, name)?.children ?? [];

export const openStyles = (xml: string): OpenedStyle[] => {
  const root = parseXml(xml);
  const fonts = list(root, 'fonts');
  const fills = list(root, 'fills');
  const borders = list(root, 'borders');
  const formats = new Map(
    all(root, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode!]),
  );
  const names = new Map(all(root, 'cellStyle').map(({ attributes }) => [attributes.xfId, attributes.name!]));
  return list(root, 'cellXfs').map((xf) => {
    const font = fonts[Number(xf.attributes.fontId)]!;
    const pattern =
      first(fills[Number(xf.attributes.fillId)]!, 'patternFill')?.attributes.patternType ?? 'none';
    const alignment = first(xf, 'alignment')?.attributes ?? {};
    const id = xf.attributes.numFmtId!;
    return {
      named: names.get(xf.attributes.xfId) ?? '',
      face: first(font, 'name')?.attributes.val ?? '',
      size: Number(first(font, 'sz')?.attributes.val),
      italic: first(font, 'i') !== undefined,
      raised: first(font, 'vertAlign') !== undefined,
      colour: first(font, 'color')?.attributes.rgb ?? null,
      filled: pattern !== 'none',
      bordered: (borders[Number(xf.attributes.borderId)]?.children ?? []).some(
        ({ attributes }) => attributes.style,
      ),
      format: formats.get(id) ?? BUILT_IN[id] ?? `built-in ${id}`,
      horizontal: alignment.horizontal ?? 'general',
      turned: alignment.textRotation !== undefined && alignment.textRotation !== '0',
      wraps: alignment.wrapText === '1',
    };
  });
};
