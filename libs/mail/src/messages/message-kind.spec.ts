import { wordsOf } from './message-kind';

describe('the words of a message', () => {
  it.each([
    ['minutes-issued', '2026-11-11', 'The minutes of a panel meeting are issued: 11 November 2026'],
    ['case-listed', 'PLP-2026-0143', 'A case is on the agenda of a panel meeting: PLP-2026-0143'],
    [
      'setting-unregistered',
      'sc900004',
      'A setting where your borough has a child is recorded as not registered: SC900004',
    ],
    ['case-listed', null, 'A case is on the agenda of a panel meeting'],
  ] as const)('%s about %s', (kind, reference, words) => {
    expect(wordsOf({ kind, reference })).toBe(words);
  });
});
