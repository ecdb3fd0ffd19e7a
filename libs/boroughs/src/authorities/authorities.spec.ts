import { AUTHORITIES } from './authorities';
import { authorityByGss, authorityById, findAuthority } from './find-authority';

describe('the London authorities', () => {
  it('are 33, each with its own codes', () => {
    expect(AUTHORITIES).toHaveLength(33);
    for (const key of ['id', 'gss', 'name', 'slug', 'liia'] as const) {
      expect(new Set(AUTHORITIES.map((one) => one[key])).size).toBe(33);
    }
    expect(AUTHORITIES.map((one) => one.gss)).toEqual(
      Array.from({ length: 33 }, (_, n) => `E090000${String(n + 1).padStart(2, '0')}`),
    );
  });

  it('have the DfE numbers 201 to 213 and 301 to 320', () => {
    const numbers = AUTHORITIES.map((one) => one.id).sort((a, b) => a - b);
    expect(numbers).toEqual([
      ...Array.from({ length: 13 }, (_, n) => 201 + n),
      ...Array.from({ length: 20 }, (_, n) => 301 + n),
    ]);
  });

  it.each([
    ['Bromley', 305],
    ['bromley', 305],
    [305, 305],
    ['305', 305],
    ['E09000006', 305],
    ['e09000006', 305],
    ['BRO', 305],
    [' LB of  Bromley ', 305],
    ['London Borough of Bromley', 305],
    ['Bromley Council', 305],
    ['Hammersmith & Fulham', 205],
    ['hammersmith-and-fulham', 205],
    ['LBHF', 205],
    ['Barking & Dagenham', 301],
    ['barking_and_dagenham', 301],
    ['Royal Borough of Kensington and Chelsea', 207],
    ['RBKC', 207],
    ['The Royal Borough of Greenwich', 203],
    ['Kingston-upon-Thames', 314],
    ['Richmond', 318],
    ['City of London', 201],
    ['city-of-london', 201],
    ['City of Westminster', 213],
    ['Westminster City Council', 213],
    ['Tower Hamlets London Borough Council', 211],
  ])('are found by %p', (text, id) => {
    expect(findAuthority(text)?.id).toBe(id);
  });

  it.each(['', 'Kent', 'London', '', 'E10000016', '999', 'council', 'and'])('are not found by %p', (text) => {
    expect(findAuthority(text)).toBeNull();
  });

  it('are found by the spelling of every one of them', () => {
    for (const one of AUTHORITIES) {
      for (const text of [one.name, one.slug, one.gss, one.liia, `LB ${one.name}`, ...one.alsoKnownAs]) {
        expect(findAuthority(text)).toBe(one);
      }
    }
  });

  it('are told by number and by GSS code', () => {
    expect(authorityById(211).name).toBe('Tower Hamlets');
    expect(() => authorityById(350)).toThrow('No London authority has the number 350');
    expect(authorityByGss('E09000033')?.slug).toBe('westminster');
    expect(authorityByGss('E06000034')).toBeNull();
  });
});
