import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { OUTSIDE_LONDON } from '@lib/boroughs/adjoining/neighbours-outside';
import { directoryColumns } from '@lib/reference-data/postcodes/directory-columns';
import { directoryReader } from '@lib/reference-data/postcodes/directory-line';
import { normalisePostcode, sectorOf } from '@lib/reference-data/postcodes/postcode';
import { directoryFile, DIRECTORY_FILE_NAME } from './directory-file';
import { madeUpPostcodes } from './postcodes';
import { LONDON_SPOTS } from './spots';

describe('the made-up postcodes', () => {
  const postcodes = madeUpPostcodes();

  it('pass for postcodes everywhere and can be nobody’s', () => {
    for (const { postcode } of postcodes) {
      expect(normalisePostcode(postcode)).toBe(postcode);
      expect(postcode).toMatch(/^[QVX]/);
    }
    expect(new Set(postcodes.map(({ postcode }) => postcode)).size).toBe(postcodes.length);
  });

  it('lie in each of the 33, and in every authority next to London', () => {
    expect(new Set(LONDON_SPOTS.map(({ gss }) => gss))).toEqual(new Set(AUTHORITIES.map(({ gss }) => gss)));
    for (const spot of LONDON_SPOTS) {
      expect(AUTHORITIES.find(({ gss }) => gss === spot.gss)?.name).toBe(spot.name);
    }
    const hosts = new Set(postcodes.map(({ spot }) => spot.county ?? spot.gss));
    for (const { gss } of OUTSIDE_LONDON) expect(hosts).toContain(gss);
  });

  it('keep each sector in one authority, so that a sector can stand for its postcodes', () => {
    const authorities = new Map<string, Set<string>>();
    for (const { postcode, spot } of postcodes) {
      const sector = sectorOf(postcode)!;
      authorities.set(sector, (authorities.get(sector) ?? new Set()).add(spot.gss));
    }
    for (const found of authorities.values()) expect(found.size).toBe(1);
  });
});

describe('the made-up directory', () => {
  const file = directoryFile();
  const [head, ...lines] = new TextDecoder().decode(file.bytes).trimEnd().split('\n');
  const read = directoryReader(directoryColumns(head!.split(',')));

  it('says in its name what it is', () => {
    expect(file.name).toBe(DIRECTORY_FILE_NAME);
    expect(file.name).toContain('made-up');
  });

  it('is read whole by the reader of the real directory, with the county where there is one', () => {
    const rows = lines.map((line) => read(line)!);
    expect(rows).not.toContain(null);
    expect(rows).toHaveLength(madeUpPostcodes().length);
    const authorityOf = new Map(rows.map(({ postcode, authority }) => [postcode, authority]));
    for (const { postcode, spot } of madeUpPostcodes()) {
      expect(authorityOf.get(postcode)).toBe(spot.county ?? spot.gss);
    }
    expect(rows.filter(({ terminated }) => terminated).length).toBeGreaterThan(0);
  });
});
