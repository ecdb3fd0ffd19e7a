import { MESSAGE_KIND_CODES, wordsOf } from '../messages/message-kind';
import { composeMail, MailedMessage } from './compose-mail';

const PARTS = { wordsOf, publicUrl: 'https://placements.example.org' };

const message = (of: Partial<MailedMessage> = {}): MailedMessage => ({
  id: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  kind: 'information-requested',
  hat: 'borough:305',
  reference: 'PLP-2026-0143',
  due: null,
  ...of,
});

describe('a mail about messages', () => {
  it('names the one thing, and links to it', () => {
    const { subject, text } = composeMail([message()], PARTS);
    expect(subject).toBe('Pan-London placements: The panel asks for information: PLP-2026-0143');
    expect(text).toContain(
      'The panel asks for information: PLP-2026-0143\nhttps://placements.example.org/messages/0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b?as=borough:305\n',
    );
  });

  it('counts several, and says which are due', () => {
    const { subject, text } = composeMail(
      [message({ due: 'overdue' }), message({ due: 'due', reference: null }), message({ due: 'upcoming' })],
      PARTS,
    );
    expect(subject).toBe('Pan-London placements: you have 3 messages');
    expect(text.match(/\(overdue\)/g)).toHaveLength(1);
    expect(text.match(/\(due today\)/g)).toHaveLength(1);
  });

  it.each(MESSAGE_KIND_CODES)('about %s has a subject of one line that a phone shows', (kind) => {
    const { subject } = composeMail([message({ kind })], PARTS);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(130);
  });
});
