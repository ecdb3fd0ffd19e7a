/** A text that many write into: each adds a word of their own to what they read. */
export interface ReadText {
  readonly text: string;
  /** 0 where nothing was saved yet. */
  readonly version: number;
}

/** What everybody was told was saved, and what was found to be wrong. The model that the database is held against. */
export class Book {
  private readonly words = new Map<string, string[]>();
  private readonly counts = new Map<string, number>();
  private readonly found: string[] = [];
  private next = 0;
  refused = 0;

  /** A word nobody else writes. */
  word(): string {
    this.next += 1;
    return `w${this.next.toString(36)}`;
  }

  /** Somebody was told that their word is saved. */
  told(where: string, word: string): void {
    this.words.set(where, [...this.toldOf(where), word]);
  }

  toldOf(where: string): readonly string[] {
    return this.words.get(where) ?? [];
  }

  /** Somebody was told that a step was taken. */
  took(what: string): void {
    this.counts.set(what, this.taken(what) + 1);
  }

  taken(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  wrong(what: string): void {
    this.found.push(what);
  }

  /** What is wrong unless it holds. */
  expect(holds: boolean, what: string): void {
    if (!holds) this.wrong(what);
  }

  /** Every word that was told before must be in what is read now. */
  holds(where: string, text: string, words: readonly string[]): void {
    const there = new Set(text.split(' '));
    for (const word of words.filter((one) => !there.has(one))) this.wrong(`${where}: ${word} is lost`);
  }

  get findings(): readonly string[] {
    return this.found;
  }
}

export const withWord = (text: string, word: string): string => (text === '' ? word : `${text} ${word}`);
