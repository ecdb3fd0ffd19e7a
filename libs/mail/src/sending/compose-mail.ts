import { MessageKind } from '../messages/message-kind';
import { DueState } from '../messages/message';

/** What a mail says of one message. */
export interface MailedMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** As what its reader is told. */
  readonly hat: string;
  readonly reference: string | null;
  readonly due: DueState | null;
}

/** A message in the words of its page: what it says, with what people call the thing after it. */
export type WordsOf = (of: Pick<MailedMessage, 'kind' | 'reference'>) => string;

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const SERVICE = 'Pan-London placements';

/**
 * The mail that says there are messages: for each its code in words, its reference and a link that works after signing
 * in. There is nothing else to put into it (product.md NOT-02).
 * @param publicUrl where people reach the service, without a slash at its end
 */
export const composeMail = (
  messages: readonly MailedMessage[],
  { wordsOf, publicUrl }: { readonly wordsOf: WordsOf; readonly publicUrl: string },
): MailText => {
  const [first] = messages;
  const subject =
    messages.length === 1 && first
      ? `${SERVICE}: ${wordsOf(first)}`
      : `${SERVICE}: you have ${messages.length} messages`;
  const lines = messages.map(
    (one) =>
      `${wordsOf(one)}${one.due ? DUE_WORDS[one.due] : ''}\n${publicUrl}/messages/${one.id}?as=${one.hat}`,
  );
  return {
    subject,
    text: `${[
      ...lines,
      `Each link opens after you sign in. This mail says no more, because mail is not safe enough for what it is about.`,
      `Choose how often we write to you: ${publicUrl}/messages/mails`,
    ].join('\n\n')}\n`,
  };
};

const DUE_WORDS: Readonly<Record<DueState, string>> = {
  upcoming: '',
  due: ' (due today)',
  overdue: ' (overdue)',
};

/** What a mail that carries a link says: to somebody who may have no account, about no child and no fee. */
export const LETTERS = {
  'confirm-places': {
    subject: 'Please confirm the places of a setting',
    text: [
      'London’s boroughs ask what room there is at one of your settings: how many places are vacant and from when, and how many are out of use and why. It takes a minute.',
      'The link works once, for seven days, and needs no account. Whoever has it can answer, so please do not pass it on.',
    ],
  },
} as const satisfies Readonly<Record<string, { readonly subject: string; readonly text: readonly string[] }>>;

export type Letter = keyof typeof LETTERS;

/** The mail that carries a link. @param link the whole of it. */
export const composeLetter = (letter: Letter, link: string): MailText => {
  const { subject, text } = LETTERS[letter];
  return { subject: `${SERVICE}: ${subject}`, text: `${[text[0], link, ...text.slice(1)].join('\n\n')}\n` };
};
