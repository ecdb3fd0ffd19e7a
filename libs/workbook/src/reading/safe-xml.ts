import { SaxesParser, SaxesTagPlain } from 'saxes';
import { FileRefusedError } from './file-refused.error';
import { ReadingLimits } from './reading-limits';

/** What a reader wants to hear of an XML document. Names come without their namespace prefix. */
export interface XmlListener {
  opened(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  text(text: string): void;
  closed(name: string): void;
}

/**
 * Streams XML to a listener. A document type declaration is refused before anything in it could be expanded,
 * and so are entities, for without one none can be declared. Positions are counted only where asked for.
 */
export class SafeXml {
  private readonly parser: SaxesParser<{ xmlns: false }>;
  private depth = 0;

  constructor(
    private readonly listener: XmlListener,
    private readonly limits: Pick<ReadingLimits, 'xmlDepth'>,
    private readonly damaged: (line: number) => FileRefusedError,
  ) {
    this.parser = new SaxesParser({ xmlns: false, position: true });
    this.parser.on('doctype', () => {
      throw new FileRefusedError('doctype');
    });
    this.parser.on('opentag', (tag) => this.opened(tag));
    this.parser.on('text', (text) => this.listener.text(text));
    this.parser.on('cdata', (text) => this.listener.text(text));
    this.parser.on('closetag', (tag) => this.closed(tag));
  }

  write(text: string): void {
    this.guarded(() => this.parser.write(text));
  }

  close(): void {
    this.guarded(() => this.parser.close());
  }

  private guarded(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      throw error instanceof FileRefusedError ? error : this.damaged(this.parser.line);
    }
  }

  private opened(tag: SaxesTagPlain): void {
    this.depth += 1;
    if (this.depth > this.limits.xmlDepth) throw new FileRefusedError('too-deep');
    this.listener.opened(localName(tag.name), tag.attributes, this.parser.line);
  }

  private closed(tag: SaxesTagPlain): void {
    this.depth -= 1;
    this.listener.closed(localName(tag.name));
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
