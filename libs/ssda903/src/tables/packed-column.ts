export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * One column of a table: each different text once, and every row only the number of its text, in one to four
 * bytes. A return has the same few codes, days and postcodes over and over.
 */
export class PackedColumn {
  constructor(
    private readonly rows: Numbers,
    private readonly texts: readonly string[],
  ) {}

  at(row: number): string {
    return this.texts[this.rows[row]!]!;
  }

  /** What the texts stand for, by row: each text is read once. @param read pure, and never undefined */
  as<V>(read: (text: string) => V): (row: number) => V {
    const { rows, texts } = this;
    const values = new Array<V | undefined>(texts.length);
    return (row) => {
      const number = rows[row]!;
      const known = values[number];
      return known === undefined ? (values[number] = read(texts[number]!)) : known;
    };
  }
}
