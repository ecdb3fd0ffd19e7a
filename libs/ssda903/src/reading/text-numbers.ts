/** The number of nothing at all, which is what most values of some columns are. */
export const BLANK = 0;

/** A slice of a longer text keeps all of that text in memory; V8 copies what is shorter than this. */
const SLICED_FROM = 13;

/** Gives each different text a number, and keeps one copy of what the text tidies to. */
export class TextNumbers {
  /** By number. */
  readonly texts: string[] = [''];
  private readonly numbers = new Map<string, number>();

  /** @param tidy what becomes of each text before it is kept; pure, and leaves '' as it is */
  constructor(private readonly tidy: (text: string) => string) {}

  /** The number of a text, the same for the same text. */
  of(text: string): number {
    return text === '' ? BLANK : (this.numbers.get(text) ?? this.keep(text));
  }

  private keep(text: string): number {
    const own = text.length < SLICED_FROM ? text : Buffer.from(text).toString();
    const number = this.texts.push(this.tidy(own)) - 1;
    this.numbers.set(own, number);
    return number;
  }
}

/**
 * The texts of a whole return as it is read, by column: the children and birth dates of one table are those of
 * the others. What was needed to find a text's number goes when the reading is done.
 */
export class ColumnTexts {
  private readonly columns = new Map<string, TextNumbers>();

  constructor(private readonly tidy: (text: string) => string) {}

  of(column: string): TextNumbers {
    let texts = this.columns.get(column);
    if (!texts) this.columns.set(column, (texts = new TextNumbers(this.tidy)));
    return texts;
  }
}
