import { SaxesParser } from 'saxes';

/** An XML element as it stands in the file, for tests that look at the file and not through a library. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Elements and pieces of text in the order they stand in. */
  readonly content: (Element | string)[];
  text: string;
}

export const parseXml = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], content: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], content: [], text: '' };
    open.at(-1)!.children.push(element);
    open.at(-1)!.content.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
    open.at(-1)!.content.push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
};

/** Every element of a name, at any depth. */
export const all = (of: Element, name: string): Element[] =>
  of.children.flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)));

export const first = (of: Element, name: string): Element | undefined => all(of, name)[0];
