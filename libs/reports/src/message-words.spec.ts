import { messageWords } from './message-words';

describe('a message in words', () => {
  it('calls a report by its title', () => {
    expect(messageWords({ kind: 'report-ready', reference: 'workstream-fostering' })).toBe(
      'A report is ready: Workstream: Fostering',
    );
  });

  it.each([
    ['report-ready', 'a-report-of-an-older-version', 'A report is ready: a-report-of-an-older-version'],
    ['report-ready', null, 'A report is ready'],
    ['case-submitted', 'PLP-2026-0143', 'A borough has submitted a case: PLP-2026-0143'],
  ] as const)('and anything else as it is known: %s %s', (kind, reference, words) => {
    expect(messageWords({ kind, reference })).toBe(words);
  });
});
