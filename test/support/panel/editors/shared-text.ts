import { DomainError } from '@lib/kernel/domain-error';
import { BothTextsError } from '@lib/panel/cases/both-texts.error';
import { Book, ReadText, withWord } from './book';

/** One text of the meeting, through the services. */
export interface SharedText {
  readonly where: string;
  /** Null where it is not open to be written now. */
  read(): Promise<ReadText | null>;
  save(text: string, version: number): Promise<void>;
  /** What somebody else had saved, of a refusal that shows both texts; null for any other. */
  theirs(error: DomainError): ReadText | null;
}

const TRIES = 4;

/**
 * Adds a word to a text, as a person does who is shown both texts when they come second: they put theirs to the other
 * and save again. Whatever was told before somebody read must be in what they read.
 */
export const writeInto = async (book: Book, shared: SharedText): Promise<void> => {
  const word = book.word();
  const before = book.toldOf(shared.where);
  let base = await shared.read();
  if (base === null) return;
  book.holds(shared.where, base.text, before);
  for (let left = TRIES; left > 0 && base !== null; left -= 1)
    base = await tryOnce(book, shared, { base, word });
};

/** @returns what to write into next; null when it is saved, or cannot be. */
const tryOnce = async (
  book: Book,
  shared: SharedText,
  { base, word }: { base: ReadText; word: string },
): Promise<ReadText | null> => {
  const before = book.toldOf(shared.where);
  const mine = withWord(base.text, word);
  try {
    await shared.save(mine, base.version);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    book.refused += 1;
    if (error instanceof BothTextsError)
      book.expect(
        JSON.stringify(error.both).includes(mine),
        `${shared.where}: what was typed did not come back`,
      );
    const theirs = shared.theirs(error);
    if (theirs !== null) book.holds(shared.where, theirs.text, before);
    return theirs;
  }
  book.told(shared.where, word);
  return null;
};

/** Does a step; a refusal in words is an answer, anything else is a fault. @returns whether it was taken. */
export const takes = async (book: Book, step: () => Promise<unknown>): Promise<boolean> => {
  try {
    await step();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    book.refused += 1;
    return false;
  }
};
