import { PRACTICE_PUBLISHER, publisherOf } from './publisher';

describe('whom a reader of a workbook writes to', () => {
  it('is the address of the installation', () =>
    expect(publisherOf({ practice: false }, { contactEmail: 'placements@example.org' }).contact.email).toBe(
      'placements@example.org',
    ));

  it('is plainly nobody in practice, whatever is set', () => {
    const publisher = publisherOf({ practice: true }, { contactEmail: 'placements@example.org' });
    expect(publisher).toBe(PRACTICE_PUBLISHER);
    expect(publisher.contact.email).toMatch(/\.invalid$/);
  });

  it('has to be said before a real installation starts', () =>
    expect(() => publisherOf({ practice: false }, { contactEmail: null })).toThrow('CONTACT_EMAIL'));
});
