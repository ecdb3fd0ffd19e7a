import { MessageKind, wordsOf } from '../messages/message-kind';
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
export const composeMail = (messages: readonly MailedMessage[], publicUrl: string): MailText => {
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
