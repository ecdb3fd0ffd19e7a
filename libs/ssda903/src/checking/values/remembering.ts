/**
 * Reads each spelling once. A return has the same few days, codes and postcodes over and over, and reading them is
 * most of the work of checking it.
 */
export class Remembering<V> {
  private readonly known = new Map<string, V>();
  /** The text before: a row is asked for its child more than once, and so are the rows of one child. */
  private lastText: string | null = null;
  private lastValue!: V;

  /** @param reading pure: one text always reads as one value, and never as undefined */
  constructor(private readonly reading: (text: string) => V) {}

  read(text: string): V {
    if (text === this.lastText) return this.lastValue;
    let value = this.known.get(text);
    if (value === undefined) {
      value = this.reading(text);
      this.known.set(text, value);
    }
    this.lastText = text;
    this.lastValue = value;
    return value;
  }
}
