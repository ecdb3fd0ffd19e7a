import { typedText } from './typed-text';

const BODY = {
  _csrf: 'a token that is long enough to be taken for text',
  version: '3',
  itemId: '0199aaaa-0000-7000-8000-000000000001',
  outcome: 'endorsed',
  rationale: ' The home is near her college. ',
  condition: 'A teacher',
};

describe('what is given back of a form that was refused', () => {
  it('is what was written, without keys, choices and the token of the page', () => {
    expect(typedText({ meant: true, body: BODY })).toEqual([
      { name: 'rationale', text: 'The home is near her college.' },
      { name: 'condition', text: 'A teacher' },
    ]);
  });

  it('is nothing of a form another site may have sent, nor of one with a password', () => {
    expect(typedText({ body: BODY })).toEqual([]);
    expect(typedText({ meant: true, body: { ...BODY, password: 'a long pass phrase' } })).toEqual([]);
  });
});
