import { column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';
import { HEADINGS } from './book-columns';
import { LISTS_SHEET } from './book-sheets';
import { wordsAllowed } from './written-answer';

interface ListLine {
  readonly list: string;
  readonly words: string;
  readonly code: string;
}

const YES = HEADINGS.confirmed;
const YES_NO_UNKNOWN = 'Yes, No or Not known';
const COLUMN_OF_WORDS = 'B';

/** The lists of a workbook: what the drop-downs offer, and where on the sheet of lists that stands. */
export class DropDowns {
  private readonly lines: ListLine[] = [];
  private readonly ranges = new Map<string, string>();

  constructor(private readonly set: QuestionSet) {
    this.add(YES, [{ words: 'Yes', code: 'yes' }]);
    for (const question of set.sections.flatMap(({ questions }) => questions)) this.addListOf(question);
  }

  /** For what a person says of a line, and not of a child. */
  readonly yes = (): string => this.ranges.get(YES)!;

  /** The cells that list what may be written; none where several may, or anything. */
  rangeOf(question: Question): string | undefined {
    const name = nameOf(question);
    return name === null || question.kind === 'many' || question.kind === 'ranked'
      ? undefined
      : this.ranges.get(name);
  }

  /** The sheet the drop-downs take their words from. */
  sheet(): ExtractSheet {
    return extractSheet<ListLine>({
      name: LISTS_SHEET,
      table: 'lists',
      about: 'One row is one answer that may be written: its words, or its code.',
      rows: this.lines,
      columns: [
        column('List', { kind: 'text', value: ({ list }: ListLine) => list }),
        column('May be written', { kind: 'text', value: ({ words }: ListLine) => words, widest: 70 }),
        column('Code', { kind: 'text', value: ({ code }: ListLine) => code }),
      ],
    });
  }

  private addListOf(question: Question): void {
    const name = nameOf(question);
    if (name === null || this.ranges.has(name)) return;
    if (!('list' in question))
      this.add(
        name,
        ['yes', 'no', 'unknown'].map((code, n) => ({ words: wordsAllowed(this.set, question)![n]!, code })),
      );
    else {
      const words = wordsAllowed(this.set, { ...question, kind: 'one' })!;
      this.add(
        name,
        choicesOf(this.set, question.list).map(({ code }, n) => ({ words: words[n]!, code })),
      );
    }
  }

  private add(list: string, choices: readonly Omit<ListLine, 'list'>[]): void {
    const from = this.lines.length + 2;
    this.lines.push(...choices.map((choice) => ({ list, ...choice })));
    const to = from + choices.length - 1;
    this.ranges.set(list, `${LISTS_SHEET}!$${COLUMN_OF_WORDS}$${from}:$${COLUMN_OF_WORDS}$${to}`);
  }
}

const nameOf = (question: Question): string | null =>
  question.kind === 'yes-no-unknown' ? YES_NO_UNKNOWN : 'list' in question ? question.list : null;
